import type {DuckDBConnection} from "@duckdb/node-api";
import {createIdTypes} from "../readers/lookups.js";
import type {Rules} from "../rules.js";
import {ruleTables} from "./ruleTables.js";
import type {Cell} from "./table.js";

/** Creates the raw tables that hold the rules, and fills them. */
export async function writeRules(connection: DuckDBConnection, rules: Rules): Promise<void> {
  await connection.run("begin; create schema if not exists raw");
  await createIdTypes(connection, "raw");
  for (const [table, {columns, rows}] of Object.entries(ruleTables(rules))) {
    const declared = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
    await connection.run(`create or replace table raw.${table} (${declared.join(", ")})`);
    if (rows.length === 0) continue;
    const values = rows.map(
      row =>
        `(${Object.keys(columns)
          .map(column => literal(row[column]))
          .join(", ")})`
    );
    await connection.run(`insert into raw.${table} values ${values.join(", ")}`);
  }
  await connection.run("commit");
}

function literal(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "null";
  return typeof cell === "string" ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}
