import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {carefully} from "./csv.js";
import {textRows} from "./quick.js";
import type {Numbered} from "./readSources.js";
import {saying} from "./settle.js";
import {list} from "./sql.js";

/**
 * Reads which refused row each row of a kind's correction workbooks answers, and what it says, into
 * `intake.replies_<kind>`; rows that were added answer none. `said` is null where the clerk wants neither row.
 * @returns whether there is any such workbook
 */
export async function readAnswers(
  connection: DuckDBConnection,
  kind: RecordKind,
  sources: readonly Numbered[],
  scratch: string
): Promise<boolean> {
  const traced = sources.filter(
    ({source: {header}}) => header.trace.file !== undefined && header.trace.row !== undefined
  );
  if (!traced.length) return false;
  await connection.run(`CREATE TABLE intake.replies_${kind.id}
    (_file INTEGER, _row INTEGER, to_file VARCHAR, to_sheet VARCHAR, to_row INTEGER, said VARCHAR)`);
  for (const {source, file} of traced) {
    const {trace, places} = source.header;
    const {table} = source.table.isNumbered ? source : await carefully(source, path.join(scratch, `a${file}.csv`));
    const at = new Map(places.map(p => [p.column, p.at]));
    const cells = kind.columns.map(c => ({own: at.has(c) ? `c${at.get(c)}` : "''", inTenThousands: null}));
    const text = (place: number | undefined) => (place === undefined ? "''" : `trim(c${place}, ' ''')`);
    await connection.run(`INSERT INTO intake.replies_${kind.id}
      SELECT ${file}, _row, ${text(trace.file)}, ${text(trace.sheet)}, TRY_CAST(${text(trace.row)} AS INTEGER) AS to_row,
        CASE WHEN ${text(trace.withdrawn)} = '是' THEN NULL ELSE ${saying(cells)} END
      FROM ${textRows(table, list([table.path]), false)} WHERE to_row IS NOT NULL`);
  }
  return true;
}
