import type {DuckDBConnection} from "@duckdb/node-api";
import {group} from "d3-array";
import type {RecordKind} from "../contracts/column.js";
import type {Answer} from "./answers.js";
import {discard} from "./discard.js";
import {setAside, sheetOf, writeProblems, writtenCells} from "./report.js";
import {saying, settle, type Version} from "./settle.js";
import {quote} from "./sql.js";

/** A refused row's own version, where it is still there, and those that answer it. */
interface Case {
  /** Number of the file of the refused row; null when it is no longer there. */
  file: number | null;
  versions: Version[];
}

/**
 * Lets the rows of correction workbooks take the place of the refused rows that they answer, as `settle` says; what
 * does not stay is a duplicate of what does. Keeps in `raw.answers` which refused row each of them answers.
 */
export async function settleAnswers(
  connection: DuckDBConnection,
  kind: RecordKind,
  answers: readonly Answer[]
): Promise<void> {
  const settled = (await casesOf(connection, kind, answers)).map(one => ({...settle(one.versions), file: one.file}));
  // A row that answers an answer is in two cases: it goes if it goes in either.
  const gone = new Map(settled.flatMap(s => s.gone.map(one => [placeOf(one.version), one] as const)));
  const stays = new Map(
    settled.flatMap(({rank, file, stays}) => stays.map(one => [placeOf(one.version), {...one, rank, file}] as const))
  );
  for (const place of gone.keys()) stays.delete(place);
  await discard(
    connection,
    kind,
    tableOf(
      {_file: "INTEGER", _row: "INTEGER", _kept_file: "INTEGER", _kept_row: "INTEGER", code: "VARCHAR"},
      [...gone.values()].map(({version: v, kept, code}) => [v._file, v._row, kept._file, kept._row, code])
    )
  );
  await connection.run(
    `INSERT INTO intake.answered SELECT a._file, a._row, a._rank, s._sender FROM (${tableOf(
      {_file: "INTEGER", _row: "INTEGER", _rank: "INTEGER", _from: "INTEGER"},
      [...stays.values()].map(({version: v, rank, file}) => [v._file, v._row, rank, file])
    )}) a LEFT JOIN intake.senders s ON s._file = a._from`
  );
  await refuseDisputed(
    connection,
    kind,
    [...stays.values()].flatMap(({version: v, contradicts: other}) =>
      other ? [[v._file, v._row, other._file, other._row]] : []
    )
  );
  await connection.run(
    `INSERT INTO raw.answers ${tableOf(
      {_file: "INTEGER", row: "INTEGER", to_file: "VARCHAR", to_sheet: "VARCHAR", to_row: "INTEGER"},
      answers.map(a => [a._file, a._row, a.file, a.sheet, a.row])
    )}`
  );
}

async function casesOf(connection: DuckDBConnection, kind: RecordKind, answers: readonly Answer[]): Promise<Case[]> {
  const files = await connection.runAndReadAll(`SELECT f._file, f.file, f.sheet, s._rank
    FROM intake.sources f JOIN intake.senders s ON s._file = f._file WHERE f.kind = ${quote(kind.id)}`);
  const known = files.getRows() as [number, string, string, number][];
  const fileAt = new Map(known.map(([_file, file, sheet]) => [JSON.stringify([file, sheet]), _file]));
  const ranks = new Map(known.map(([_file, , , rank]) => [_file, rank]));
  const fileOf = ({file, sheet}: Answer) => fileAt.get(JSON.stringify([file, sheet])) ?? null;
  const rows = await rowsAt(
    connection,
    kind,
    answers.flatMap(a => [
      [a._file, a._row],
      [fileOf(a), a.row]
    ])
  );
  const headers = kind.columns.map(c => c.zh);
  const read = answers.filter(a => rows.has(placeOf(a)));
  return [...group(read, a => JSON.stringify([a.file, a.sheet, a.row])).values()].map(same => {
    const versions = same.map(({_file, _row, is_withdrawn, cells}) => {
      return {_file, _row, rank: ranks.get(_file)!, said: is_withdrawn ? null : saying(headers, cells)};
    });
    const file = fileOf(same[0]!);
    const refused = {_file: file ?? 0, _row: same[0]!.row};
    const cells = rows.get(placeOf(refused));
    return {file, versions: cells ? [{...refused, rank: -1, said: saying(headers, cells)}, ...versions] : versions};
  });
}

/** The cells of those of the given rows that were read as records, refused or sound. */
async function rowsAt(
  connection: DuckDBConnection,
  kind: RecordKind,
  places: (number | null)[][]
): Promise<Map<string, Record<string, string>>> {
  const read =
    await connection.runAndReadAll(`WITH places AS (SELECT DISTINCT * FROM (${tableOf({_file: "INTEGER", _row: "INTEGER"}, places)}))
    SELECT q._file, q.row, q.cells FROM raw.quarantine q JOIN places p ON p._file = q._file AND p._row = q.row
    UNION ALL
    SELECT _file, _row, ${writtenCells(kind)} FROM intake.mapped_${kind.id} WHERE (_file, _row) IN (FROM places)`);
  const rows = read.getRows() as [number, number, string][];
  return new Map(rows.map(([_file, _row, cells]) => [placeOf({_file, _row}), JSON.parse(cells)]));
}

/** Refuses rows, sound or not, over which another of the same rank says something else. */
async function refuseDisputed(connection: DuckDBConnection, kind: RecordKind, disputed: number[][]): Promise<void> {
  if (!disputed.length) return;
  await connection.run(
    `CREATE OR REPLACE TABLE intake.disputed AS ${tableOf(
      {_file: "INTEGER", _row: "INTEGER", other_file: "INTEGER", other_row: "INTEGER"},
      disputed
    )}`
  );
  await writeProblems(
    connection,
    kind.id,
    `SELECT d._file, d._row AS row, NULL AS "column", 'disputed' AS code, true AS is_refused,
       ${sheetOf("o")} || '第' || d.other_row || '行' AS received, '' AS expected
     FROM intake.disputed d JOIN intake.sources o ON o._file = d.other_file`
  );
  const sound = `intake.mapped_${kind.id} WHERE (_file, _row) IN (SELECT _file, _row FROM intake.disputed)`;
  await setAside(connection, kind, sound);
  await connection.run(`DELETE FROM intake.stage_${kind.id} WHERE rowid IN (SELECT _id FROM ${sound})`);
}

const placeOf = ({_file, _row}: {_file: number; _row: number}): string => `${_file}:${_row}`;

/** SQL of a table of a few thousand rows: as lists, which are quicker to plan than rows of values. */
function tableOf(columns: Record<string, string>, rows: readonly (readonly (number | string | null)[])[]): string {
  const literal = (value: number | string | null | undefined) =>
    value === null || value === undefined ? "NULL" : typeof value === "number" ? String(value) : quote(value);
  const lists = Object.entries(columns).map(
    ([name, type], i) => `unnest(CAST([${rows.map(row => literal(row[i])).join(", ")}] AS ${type}[])) AS ${name}`
  );
  return `SELECT ${lists.join(", ")}`;
}
