import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";

/** DuckDB's name for a contract column's type. */
export function sqlType(column: Column): string {
  switch (column.type) {
    case "int":
      return "integer";
    case "decimal":
      return "decimal(18, 2)";
    case "bool":
      return "boolean";
    case "date":
      return "date";
    default:
      return "varchar";
  }
}

/** SQL text that names one record of a kind: its key, or for an activity without an id what it was and when. */
export function recordKeySql(kind: RecordKind): string {
  const key = kind.columns.filter(column => column.key).map(column => column.name);
  const joined = (columns: readonly string[]) =>
    `concat_ws('|', ${columns.map(column => `cast(${column} as varchar)`).join(", ")}, case when _repeat > 0 then cast(_repeat as varchar) end)`;
  const [id] = key;
  return key.length === 1 && !kind.columns.find(column => column.name === id)?.required
    ? `coalesce(${id}, ${joined(kind.naturalKey)})`
    : joined(key);
}

/**
 * Creates the empty tables that records are loaded into: one per kind with its columns and the file and row each
 * record came from, and those that say what was read, refused, doubted and normalised.
 */
export async function createRecordTables(connection: DuckDBConnection): Promise<void> {
  await connection.run("create schema if not exists raw");
  for (const kind of recordKinds) {
    const columns = kind.columns.map(column => `"${column.name}" ${sqlType(column)}`).join(", ");
    await connection.run(
      `create table raw.${kind.id} (${columns}, _file integer not null, _row integer not null, _repeat smallint not null default 0)`
    );
  }
  await connection.run(`
    create table raw.files (_file integer, file varchar, sheet varchar, kind varchar, org_id varchar,
      rows_read integer, rows_loaded integer, rows_quarantined integer, rows_duplicate integer, sha256 varchar);
    create table raw.problems (_file integer, row integer, "column" varchar, kind varchar, code varchar,
      severity varchar, received varchar, message varchar);
    create table raw.notes (_file integer, code varchar, n integer, example varchar, message varchar);
    create table raw.quarantine (_file integer, row integer, kind varchar, branch_id varchar,
      from_on date, to_on date, cells varchar);
    create table raw.kinds (kind varchar, zh varchar, is_supplied boolean)`);
  const records = recordKinds.map(
    kind => `select '${kind.id}' as kind, ${recordKeySql(kind)} as record_key, _file, _row from raw.${kind.id}`
  );
  await connection.run(`create view raw.provenance as ${records.join(" union all ")}`);
}
