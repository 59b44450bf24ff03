import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import type {RowFinding} from "./careful.js";
import {referredKind} from "./lookups.js";
import {ident, quote} from "./sql.js";
import {references} from "./stage.js";
import {written} from "./store.js";
import {branchOf, orgOf, spanOf} from "./touched.js";

/** SQL of a file and sheet as a clerk finds them. */
export const sheetOf = (source: string) =>
  `${source}.file || CASE WHEN ${source}.sheet <> '' THEN '“' || ${source}.sheet || '”' ELSE '' END`;
/** SQL of where problem `p` of file `f` is: file, sheet, row and column. */
export const problemPlace = `${sheetOf("f")} || CASE WHEN p.row IS NULL THEN '' ELSE '第' || p.row || '行' END || CASE WHEN p."column" IS NULL THEN '' ELSE '“' || p."column" || '”' END`;
/** The five parts as one text: the SQL twin of `problemMessage`. */
const message = `${problemPlace} || '：' || x.what ||
  CASE WHEN coalesce(p.expected, '') <> '' THEN '；应为' || p.expected ELSE '' END ||
  CASE WHEN coalesce(p.received, '') <> '' THEN CASE WHEN coalesce(p.expected, '') <> '' THEN '，' ELSE '；' END || '收到“' || p.received || '”' ELSE '' END ||
  '。' || x.todo || '。'`;

/**
 * Writes problems with their messages. `found` is SQL that gives _file, row, column, code, is_refused, received and
 * expected.
 */
export async function writeProblems(connection: DuckDBConnection, kind: string, found: string): Promise<void> {
  await connection.run(`INSERT INTO raw.problems
    SELECT p._file, p.row, p."column", ${quote(kind)}, p.code, CASE WHEN p.is_refused THEN 'refuse' ELSE 'doubt' END,
      p.received, ${message}, NULL
    FROM (${found}) p JOIN intake.sources f ON f._file = p._file JOIN intake.texts x ON x.code = p.code`);
}

/** Writes what the careful reader found in a kind: problems, notes, refused rows, counts of skipped rows. */
export async function reportCareful(
  connection: DuckDBConnection,
  kind: RecordKind,
  findings: readonly RowFinding[]
): Promise<void> {
  const table = `intake.careful_${kind.id}`;
  const said = `(SELECT _file, _row, _is_refused, unnest(_said) AS id FROM ${table} WHERE _skip IS NULL)`;
  const broken = findings.map(({column, code, isRefused, expected}, n) => {
    const i = column ? kind.columns.indexOf(column) + 1 : "NULL";
    return `(${n}, ${column ? quote(column.zh) : "NULL"}, ${i}, ${quote(code)}, ${isRefused}, ${quote(expected)})`;
  });
  await writeProblems(
    connection,
    kind.id,
    `SELECT _file, _row AS row, zh AS "column", one.code AS code, one.is_refused AS is_refused, left(k, 80) AS received, one.expected AS expected
     FROM (SELECT s._file, s._row, r.zh, r.k, unnest(r.found) AS one
       FROM ${said} s JOIN intake.read_${kind.id} r ON r.id = s.id WHERE len(r.found) > 0)
     UNION ALL
     SELECT c._file, c._row, f.zh, f.code, f.is_refused, left(mask(u._cells[f.i], fold(u._cells[f.i])), 80), f.expected
     FROM (SELECT _file, _row, _untidy, unnest(_broken) AS n FROM ${table} WHERE _skip IS NULL AND len(_broken) > 0) c
       JOIN (VALUES ${broken.join(", ")}) f(n, zh, i, code, is_refused, expected) ON f.n = c.n
       JOIN intake.untidy_${kind.id} u ON u.rowid = c._untidy`
  );
  await connection.run(`INSERT INTO raw.quarantine
    SELECT c._file, c._row, ${quote(kind.id)}, coalesce(${branchOf(kind)}, c._meant), ${orgOf(kind)}, ${spanOf(kind, true)}, ${keptCells(kind)}
    FROM ${table} c JOIN intake.untidy_${kind.id} u ON u.rowid = c._untidy WHERE _skip IS NULL AND _is_refused`);
  await connection.run(
    `INSERT INTO intake.skipped SELECT _file, count(*) FROM ${table} WHERE _skip IS NOT NULL GROUP BY _file`
  );
  await connection.run(`INSERT INTO raw.notes
    SELECT n._file, n.code, n.n, n.example, x.message FROM (
      SELECT _file, code, count(*) AS n, '第' || min(_row) || '行' AS example FROM (
        SELECT _file, _row, _skip AS code FROM ${table} WHERE _skip IS NOT NULL
        UNION ALL SELECT _file, _row, skip FROM intake.below_${kind.id}) GROUP BY ALL
      UNION ALL
      SELECT s._file, r.note, count(*), min(r.example)
      FROM ${said} s JOIN intake.read_${kind.id} r ON r.id = s.id WHERE r.note IS NOT NULL AND NOT s._is_refused GROUP BY ALL
    ) n JOIN intake.note_texts x ON x.code = n.code`);
}

/** The row as it came, for whoever has to correct it: Chinese header to text, nothing about persons. */
function keptCells({columns}: RecordKind): string {
  // An amount that came in 万元 keeps its unit, or it would return ten thousand times smaller.
  const headers = columns.map(c =>
    c.type === "decimal"
      ? `CASE WHEN list_contains(u._money, ${quote(c.name)}) THEN ${quote(`${c.zh}（万元）`)} ELSE ${quote(c.zh)} END`
      : quote(c.zh)
  );
  return `CAST(to_json(map_from_entries(list_filter(
    list_transform(list_zip([${headers.join(", ")}], u._cells[1:${columns.length}]), one -> {'k': one[1], 'v': mask(one[2], fold(one[2]))}),
    one -> one.v <> ''))) AS VARCHAR)`;
}

/** Doubts rows read quickly whose code and name cells name different things. */
export async function reportNames(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  for (const c of references(kind)) {
    const map = `intake.map_${referredKind(kind, c)}`;
    const own = ident(c.name);
    const name = ident(`_name_${c.name}`);
    await writeProblems(
      connection,
      kind.id,
      `SELECT m._file, m._row AS row, ${quote(c.zh)} AS "column", 'name_differs' AS code, false AS is_refused,
         CAST(s.${name} AS VARCHAR) AS received, '和编号一致的名称' AS expected
       FROM intake.stage_${kind.id} s JOIN ${map} n ON n.text = s.${name} JOIN intake.mapped_${kind.id} m ON m._id = s.rowid
       WHERE s.${name} IS NOT NULL AND n.id <> m.${own}`
    );
  }
}

/** Writes beside the doubts about rows that were loaded whose they are; that of a refused row stands with it. */
export async function nameDoubted(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  await connection.run(`UPDATE raw.problems AS p SET branch_id = r.branch FROM (
    SELECT _file, _row, ${branchOf(kind)} AS branch FROM raw.${kind.id}
    WHERE (_file, _row) IN (SELECT _file, row FROM raw.problems WHERE kind = ${quote(kind.id)})) r
    WHERE p._file = r._file AND p.row = r._row`);
}

/** Writes what became of rows that share a key. */
export async function reportTwins(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const table = `intake.twins_${kind.id}`;
  const other = `${sheetOf("o")} || '第' || (t._other % 4294967296) || '行'`;
  await writeProblems(
    connection,
    kind.id,
    `SELECT t._file, t._row AS row, NULL AS "column", t._fate AS code, t._fate = 'conflict' AS is_refused,
       ${other} AS received, '' AS expected
     FROM ${table} t JOIN intake.sources o ON o._file = t._other // 4294967296 WHERE t._fate IN ('conflict', 'repeat')`
  );
  await setAside(connection, kind, `${table} WHERE _fate = 'conflict'`);
  await connection.run(`INSERT INTO intake.duplicates
    SELECT _file, _row, _kept_file, _kept_row FROM ${table} WHERE _fate IN ('duplicate', 'replaced')`);
  await noteDuplicates(
    connection,
    `SELECT _file, _row, _kept_file, _kept_row, _fate AS code FROM ${table} WHERE _fate IN ('duplicate', 'replaced')`
  );
}

/** Counts per file the rows that another stands for, with the first of them and the one kept. `found` gives their code too. */
export async function noteDuplicates(connection: DuckDBConnection, found: string): Promise<void> {
  await connection.run(`INSERT INTO raw.notes
    SELECT d._file, d.code, count(*), min_by('第' || d._row || '行，见' || ${sheetOf("k")} || '第' || d._kept_row || '行', d._row), any_value(x.message)
    FROM (${found}) d JOIN intake.sources k ON k._file = d._kept_file JOIN intake.note_texts x ON x.code = d.code
    GROUP BY d._file, d.code`);
}

/** Puts sound rows, given with their values, into quarantine as a clerk would write them. */
export async function setAside(connection: DuckDBConnection, kind: RecordKind, rows: string): Promise<void> {
  await connection.run(`INSERT INTO raw.quarantine
    SELECT _file, _row, ${quote(kind.id)}, ${branchOf(kind)}, ${orgOf(kind)}, ${spanOf(kind)}, ${writtenCells(kind)} FROM ${rows}`);
}

/** SQL of a row's values as a clerk would write them: a JSON text from Chinese header to text, blank ones left out. */
export function writtenCells({columns}: RecordKind): string {
  const cells = columns.map(c => `{'k': ${quote(c.zh)}, 'v': ${written(c)}}`).join(", ");
  return `CAST(to_json(map_from_entries(list_filter([${cells}], one -> one.v <> ''))) AS VARCHAR)`;
}
