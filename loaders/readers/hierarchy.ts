import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {writeProblems} from "./report.js";
import {ident, quote} from "./sql.js";

/** Resolves references of a kind to itself, by code or name, once all of its rows are there. */
export async function resolveOwn(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  for (const c of kind.columns.filter(column => column.references?.startsWith(`${kind.id}.`))) {
    const own = ident(c.name);
    const table = `raw.${kind.id}`;
    await connection.run(`UPDATE ${table} AS s SET ${own} = n.id FROM intake.labels_${kind.id} n
      WHERE n.label = label_of(fold(s.${own})) AND s.${own} <> n.id`);
    const lost = `s.${own} IS NOT NULL AND s.${own} NOT IN (SELECT id FROM intake.names_${kind.id})`;
    await writeProblems(
      connection,
      kind.id,
      `SELECT _file, _row AS row, ${quote(c.zh)} AS "column", 'unused_reference' AS code, false AS is_refused,
         left(mask(s.${own}, fold(s.${own})), 80) AS received, '已登记的编号或全称' AS expected FROM ${table} s WHERE ${lost}`
    );
    await connection.run(`UPDATE ${table} AS s SET ${own} = NULL WHERE ${lost}`);
  }
}
