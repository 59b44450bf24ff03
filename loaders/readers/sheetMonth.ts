import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {writeProblems} from "./report.js";
import {ident, quote} from "./sql.js";

/** Doubts rows whose date lies in another month than the one their sheet is called by: the date is kept. */
export async function compareSheetMonths(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const when = kind.columns.find(({type, required}) => required && (type === "date" || type === "month"));
  const named = await connection.runAndReadAll(
    `SELECT 1 FROM intake.sources WHERE kind = ${quote(kind.id)} AND month IS NOT NULL LIMIT 1`
  );
  if (!when || !named.currentRowCount) return;
  const text = `CAST(m.${ident(when.name)} AS VARCHAR)`;
  await writeProblems(
    connection,
    kind.id,
    `SELECT m._file, m._row AS row, ${quote(when.zh)} AS "column", 'sheet_month' AS code, false AS is_refused,
       ${text} AS received, f.month || '月' AS expected
     FROM intake.mapped_${kind.id} m JOIN intake.sources f ON f._file = m._file
     WHERE CAST(${text}[6:7] AS INTEGER) <> f.month`
  );
}
