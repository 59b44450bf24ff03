import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {carefully} from "./csv.js";
import {textRows} from "./quick.js";
import type {Numbered} from "./readSources.js";
import {list, quote} from "./sql.js";

/** A row of a correction workbook, and the file, sheet and row at which the row was refused that it answers. */
export interface Answer {
  _file: number;
  _row: number;
  file: string;
  sheet: string;
  row: number;
  /** The clerk wants neither row. */
  is_withdrawn: boolean;
  /** Chinese header to text, as written. */
  cells: Record<string, string>;
}

/** Reads which refused row each row of a kind's correction workbooks answers; rows that were added answer none. */
export async function readAnswers(
  connection: DuckDBConnection,
  kind: RecordKind,
  sources: readonly Numbered[],
  scratch: string
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const {source, file} of sources) {
    const {trace, places} = source.header;
    if (trace.file === undefined || trace.row === undefined) continue;
    const {table} = source.table.isNumbered ? source : await carefully(source, path.join(scratch, `a${file}.csv`));
    const own = places.filter(p => kind.columns.includes(p.column)).map(p => `${quote(p.column.zh)}: c${p.at}`);
    const text = (at: number | undefined) => (at === undefined ? "''" : `trim(c${at}, ' ''')`);
    const read =
      await connection.runAndReadAll(`SELECT _row, ${text(trace.file)} AS file, ${text(trace.sheet)} AS sheet,
        TRY_CAST(${text(trace.row)} AS INTEGER) AS row, ${text(trace.withdrawn)} = '是' AS is_withdrawn,
        CAST(to_json({${own.join(", ")}}) AS VARCHAR) AS cells
      FROM ${textRows(table, list([table.path]), false)} WHERE row IS NOT NULL`);
    for (const row of read.getRowObjectsJS())
      answers.push({...(row as unknown as Answer), _file: file, cells: JSON.parse(String(row.cells))});
  }
  return answers;
}
