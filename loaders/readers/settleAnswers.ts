import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {discard} from "./discard.js";
import {setAside, sheetOf, writeProblems, writtenCells} from "./report.js";
import {saying, settled} from "./settle.js";
import {list, quote} from "./sql.js";

/**
 * Lets the rows of correction workbooks, as `readAnswers` left them, take the place of the refused rows that they
 * answer, as `settled` says; what does not stay is a duplicate of what does. Keeps in `raw.answers` which refused row
 * each of them answers.
 */
export async function settleAnswers(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const replies = `intake.replies_${kind.id}`;
  const table = `intake.settled_${kind.id}`;
  await connection.run(`CREATE TABLE intake.cases_${kind.id} AS
    SELECT r.*, f._file AS of_file, min(r._file::BIGINT * 4294967296 + r._row) OVER (PARTITION BY to_file, to_sheet, to_row) AS case_no
    FROM ${replies} r LEFT JOIN intake.sources f ON f.file = r.to_file AND f.sheet = r.to_sheet AND f.kind = ${quote(kind.id)}`);
  await connection.run(`CREATE TABLE ${table} AS ${settled(versionsOf(kind))}`);
  // A row that answers an answer is in two cases: it goes if it goes in either.
  await discard(
    connection,
    kind,
    `SELECT _file, _row, max_by(_kept_file, case_no) AS _kept_file, max_by(_kept_row, case_no) AS _kept_row, max_by(code, case_no) AS code
     FROM ${table} WHERE code IS NOT NULL GROUP BY _file, _row`
  );
  await connection.run(`CREATE TABLE intake.stays_${kind.id} AS
    SELECT s._file, s._row, max_by(s.top, s.case_no) AS _rank, max_by(c.of_file, s.case_no) AS _from,
      arg_max_null(s.other_file, s.case_no) AS other_file, arg_max_null(s.other_row, s.case_no) AS other_row
    FROM ${table} s JOIN (SELECT DISTINCT case_no, of_file FROM intake.cases_${kind.id}) c ON c.case_no = s.case_no
      ANTI JOIN intake.gone g ON g._file = s._file AND g._row = s._row
    GROUP BY s._file, s._row`);
  await connection.run(`INSERT INTO intake.answered
    SELECT a._file, a._row, a._rank, s._sender FROM intake.stays_${kind.id} a LEFT JOIN intake.senders s ON s._file = a._from`);
  await refuseDisputed(connection, kind);
  await connection.run(`INSERT INTO raw.answers SELECT _file, _row, to_file, to_sheet, to_row FROM ${replies}`);
  for (const one of ["replies", "cases", "settled", "stays"])
    await connection.run(`DROP TABLE intake.${one}_${kind.id}`);
}

/** SQL of every answer that was read as a record, refused or sound, and of every refused row that is still there. */
function versionsOf(kind: RecordKind): string {
  const cases = `intake.cases_${kind.id}`;
  const headers = kind.columns.flatMap(({zh, type}) => (type === "decimal" ? [zh, `${zh}（万元）`] : [zh]));
  const cell = (header: string) => `parsed[${headers.indexOf(header) + 1}]`;
  const said = saying(
    kind.columns.map(({zh, type}) => {
      return {own: cell(zh), inTenThousands: type === "decimal" ? cell(`${zh}（万元）`) : null};
    })
  );
  return `
    WITH places AS (SELECT _file, _row FROM ${cases} UNION SELECT of_file, to_row FROM ${cases}),
    known AS (
      SELECT _file, _row, min(cells) AS cells FROM (
        SELECT q._file, q.row AS _row, q.cells FROM raw.quarantine q SEMI JOIN places p ON p._file = q._file AND p._row = q.row
        UNION ALL
        SELECT _file, _row, ${writtenCells(kind)} FROM (FROM intake.mapped_${kind.id} m SEMI JOIN places p ON p._file = m._file AND p._row = m._row))
      GROUP BY _file, _row
    )
    SELECT c.case_no, c._file, c._row, s._rank AS rank, c.said
    FROM ${cases} c SEMI JOIN known k ON k._file = c._file AND k._row = c._row JOIN intake.senders s ON s._file = c._file
    UNION ALL
    SELECT c.case_no, k._file, k._row, -1, ${said}
    FROM (SELECT DISTINCT case_no, of_file, to_row FROM ${cases} a SEMI JOIN known k ON k._file = a._file AND k._row = a._row) c
      JOIN (SELECT _file, _row, json_extract_string(cells, ${list(headers.map(zh => `$."${zh}"`))}) AS parsed FROM known) k
        ON k._file = c.of_file AND k._row = c.to_row`;
}

/** Refuses rows, sound or not, over which another of the same rank says something else. */
async function refuseDisputed(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const disputed = `intake.stays_${kind.id} WHERE other_file IS NOT NULL`;
  const any = await connection.runAndReadAll(`SELECT 1 FROM ${disputed} LIMIT 1`);
  if (!any.currentRowCount) return;
  await writeProblems(
    connection,
    kind.id,
    `SELECT d._file, d._row AS row, NULL AS "column", 'disputed' AS code, true AS is_refused,
       ${sheetOf("o")} || '第' || d.other_row || '行' AS received, '' AS expected
     FROM (FROM ${disputed}) d JOIN intake.sources o ON o._file = d.other_file`
  );
  const sound = `(FROM intake.mapped_${kind.id} m SEMI JOIN (FROM ${disputed}) d ON d._file = m._file AND d._row = m._row)`;
  await setAside(connection, kind, sound);
  await connection.run(`DELETE FROM intake.stage_${kind.id} WHERE rowid IN (SELECT _id FROM ${sound})`);
}
