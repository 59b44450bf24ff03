import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "../contracts/column.js";
import {fractionPair} from "./fractions.js";
import {limits} from "./limits.js";
import {referredKind} from "./lookups.js";
import {plainValue} from "./quick.js";
import {readCells} from "./reading.js";
import {ident} from "./sql.js";
import {references, rowNumber, stagedType} from "./stage.js";
import {compareTotals} from "./totals.js";
import {cellOf, contextOf, createUntidy} from "./untidy.js";

/** What can be found of a row beyond its single cells. */
export interface RowFinding {
  /** SQL condition over the row's values. */
  when: string;
  /** The column it is reported of; null for the row. */
  column: Column | null;
  code: string;
  isRefused: boolean;
  expected: string;
}

/** Of a column's different cells, whether any is read in another way than plainly, or tells something of its row. */
interface Traits {
  isOdd: boolean;
  isSaid: boolean;
  isTotal: boolean;
  isHeader: boolean;
  isSample: boolean;
  isNote: boolean;
}

/**
 * Reads the rows that the quick reader left as text: reads each different cell, says of every row why it is skipped
 * or refused, and puts the sound ones into the stage. What it found stays in `intake.careful_<kind>`. Answers what
 * `_broken` counts.
 */
export async function readCarefully(
  connection: DuckDBConnection,
  kind: RecordKind,
  hasNames: boolean
): Promise<RowFinding[]> {
  await createUntidy(connection, kind, hasNames);
  await readCells(connection, kind);
  const traits = await traitsOf(connection, kind);
  const findings = rowFindings(kind, traits);
  await connection.run(`CREATE TABLE intake.careful_${kind.id} AS ${carefulSelect(kind, traits, findings)}`);
  await endTables(connection, kind);
  if (traits.some(t => t.isTotal)) await compareTotals(connection, kind);
  const columns = kind.columns.map(c => ident(c.name)).join(", ");
  await connection.run(`INSERT INTO intake.stage_${kind.id} (${columns}, _file, _row)
    SELECT ${columns}, _file, _row FROM intake.careful_${kind.id} WHERE _skip IS NULL AND NOT _is_refused`);
  return findings;
}

async function traitsOf(connection: DuckDBConnection, kind: RecordKind): Promise<Traits[]> {
  const none = {isOdd: false, isSaid: false, isTotal: false, isHeader: false, isSample: false, isNote: false};
  const traits: Traits[] = Array.from({length: kind.columns.length + 1}, () => none);
  const read =
    await connection.runAndReadAll(`SELECT i, bool_or(NOT is_plain), bool_or(len(found) > 0 OR note IS NOT NULL),
    bool_or(is_total), bool_or(is_header), bool_or(is_sample AND NOT is_blank), bool_or(is_note)
    FROM intake.read_${kind.id} GROUP BY i`);
  for (const [i, isOdd, isSaid, isTotal, isHeader, isSample, isNote] of read.getRows() as [number, ...boolean[]][])
    traits[Number(i)] = {isOdd, isSaid, isTotal, isHeader, isSample, isNote} as Traits;
  return traits;
}

/**
 * A row of notes, or many blank rows, end their table: whatever stands below is not read, clean or not. A Parquet file
 * was not typed into a sheet: blank rows are other things' there.
 */
async function endTables(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const table = `intake.careful_${kind.id}`;
  await connection.run(`CREATE TABLE intake.ends_${kind.id} AS
    SELECT _file AS file, min(_row) AS row, arg_min(_skip, _row) AS skip FROM (
      SELECT _file, _row, _skip FROM ${table} WHERE _skip = 'below_table'
      UNION ALL
      SELECT _file, min(_row), 'rows_beyond' FROM (
        SELECT _file, _row, _row - row_number() OVER (PARTITION BY _file ORDER BY _row) AS run FROM ${table}
        WHERE _skip = 'blank_rows' AND _file NOT IN (SELECT _file FROM intake.sources WHERE is_parquet))
      GROUP BY _file, run HAVING count(*) >= ${limits.blankRows})
    GROUP BY _file`);
  const ends = `intake.ends_${kind.id}`;
  await connection.run(`UPDATE ${table} AS s SET _skip = e.skip
    FROM ${ends} AS e WHERE s._file = e.file AND s._row >= e.row`);
  await connection.run(`CREATE TABLE intake.below_${kind.id} AS SELECT s._file, ${rowNumber} AS _row, s.rowid AS id, e.skip
    FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file JOIN ${ends} AS e ON e.file = s._file
    WHERE s._cells IS NULL AND ${rowNumber} >= e.row`);
  await connection.run(`INSERT INTO intake.skipped SELECT _file, count(*) FROM intake.below_${kind.id} GROUP BY _file`);
  await connection.run(`DELETE FROM intake.stage_${kind.id} WHERE rowid IN (SELECT id FROM intake.below_${kind.id})`);
}

/** Puts the rows together again; only columns in which anything is out of the ordinary are joined to their readings. */
function carefulSelect(kind: RecordKind, traits: readonly Traits[], findings: readonly RowFinding[]): string {
  const {columns} = kind;
  const width = columns.length;
  const canBeSample = columns.every((c, i) => !(c.required && c.example) || traits[i]!.isSample);
  const canBeHeader = traits.filter(t => t.isHeader).length > 1;
  const isJoined = traits.map((t, i) =>
    i === width ? t.isTotal || t.isNote : t.isOdd || t.isSaid || t.isTotal || (t.isHeader && canBeHeader) || canBeSample
  );
  const places = isJoined.flatMap((is, i) => (is ? [i] : []));
  const within = places.filter(i => i < width);
  const joins = places.map(i => {
    const context = i < width ? contextOf(kind, i) : null;
    const also = context
      ? ` AND d${i}.x IS NOT DISTINCT FROM ${context.name} AND d${i}.c IS NOT DISTINCT FROM ${context.other}`
      : "";
    return `LEFT JOIN intake.read_${kind.id} d${i} ON d${i}.i = ${i} AND d${i}.t IS NOT DISTINCT FROM ${cellOf(i)}${also}`;
  });
  const values = columns.map((c, i) => {
    const value = isJoined[i] ? `CAST(d${i}.v AS ${stagedType(kind, c)})` : plainValue(kind, c, cellOf(i));
    return `${value} AS ${ident(c.name)}`;
  });
  const said = within.filter(i => traits[i]!.isSaid);
  const ids = said.map(i => `CASE WHEN len(d${i}.found) > 0 OR d${i}.note IS NOT NULL THEN d${i}.id END`);
  const pair = fractionPair(kind);
  const branch = columns.findIndex(c => referredKind(kind, c) === "branch");
  // Whose row it is that names no branch as it is registered: for saying whose records are incomplete, nothing else.
  const meant = isJoined[branch] ? `d${branch}.meant` : "NULL::VARCHAR";
  const broken = findings.map((f, n) => `CASE WHEN ${f.when} THEN ${n} END`);
  const refused = findings.filter(f => f.isRefused).map(f => `coalesce(${f.when}, false)`);
  return `
    SELECT * EXCLUDE (_cell_refused, _uneven, _whole), CAST(list_filter([${broken.join(", ")}], one -> one IS NOT NULL) AS TINYINT[]) AS _broken,
      ${["_cell_refused", ...refused].join(" OR ")} AS _is_refused
    FROM (
      SELECT ${values.join(", ")}, u._file, u._row, u.rowid AS _untidy, ${skip(kind, traits, canBeHeader, canBeSample)} AS _skip, ${meant} AS _meant,
        u._cells[${width + 3}] AS _uneven, ${pair && isJoined[pair.part] ? `TRY_CAST(d${pair.part}.whole AS INTEGER)` : "NULL::INTEGER"} AS _whole,
        ${said.length ? `list_filter([${ids.join(", ")}], one -> one IS NOT NULL)` : "CAST([] AS BIGINT[])"} AS _said,
        ${["false", ...said.map(i => `d${i}.is_refused`)].join(" OR ")} AS _cell_refused
      FROM intake.untidy_${kind.id} u ${joins.join("\n        ")}
    )`;
}

/** Why a row is no record at all; null when it is one. */
function skip(kind: RecordKind, traits: readonly Traits[], canBeHeader: boolean, canBeSample: boolean): string {
  const {columns} = kind;
  const width = columns.length;
  const first = traits[width]!;
  const totals = traits.flatMap((t, i) => (t.isTotal ? [`d${i}.is_total`] : []));
  const headers = traits.flatMap((t, i) => (t.isHeader ? [`d${i}.is_header::TINYINT`] : []));
  const keys = columns.flatMap((c, i) => (c.required && c.example ? [`NOT d${i}.is_blank`] : []));
  return `CASE WHEN u._cells[${width + 2}] = '0' THEN 'blank_rows'
    ${first.isNote ? `WHEN u._cells[${width + 2}] = '1' AND d${width}.is_note THEN 'below_table'` : ""}
    ${totals.length ? `WHEN ${totals.join(" OR ")} THEN 'totals'` : ""}
    ${canBeHeader ? `WHEN ${headers.join(" + ")} >= 2 THEN 'repeated_header'` : ""}
    ${canBeSample ? `WHEN ${[...columns.map((_, i) => `d${i}.is_sample`), ...keys].join(" AND ")} THEN 'sample'` : ""}
    ${untouched(kind)} END`;
}

/** A template may name the branches beforehand: a row of no more than a branch's code and name is still to be filled in. */
function untouched(kind: RecordKind): string {
  const beside = references(kind).findIndex(c => c.name === "branch_id" && c.required);
  if (beside < 0) return "";
  const code = cellOf(kind.columns.findIndex(c => c.name === "branch_id"));
  const name = `u._cells[${kind.columns.length + 4 + beside}]`;
  return `WHEN u._cells[${kind.columns.length + 2}] = '2' AND ${code} <> '' AND ${name} <> '' AND ${code} <> ${name} THEN 'untouched'`;
}

/** What the contract's rules and the row as a whole may be found to break. */
function rowFindings(kind: RecordKind, traits: readonly Traits[]): RowFinding[] {
  const pair = fractionPair(kind);
  const rules = kind.columns.flatMap(column => {
    const {check} = column;
    if (!check) return [];
    return [
      {
        when: `(${check.sql}) IS FALSE`,
        column,
        code: "rule",
        isRefused: check.severity === "refuse",
        expected: check.zh
      }
    ];
  });
  const uneven = {
    when: "_uneven <> ''",
    column: null,
    code: "column_count",
    isRefused: true,
    expected: "和表头一样多的列"
  };
  if (!pair || !traits[pair.part]!.isSaid) return [...rules, uneven];
  const whole = kind.columns[pair.whole]!;
  const differs = {
    when: `_whole <> ${ident(whole.name)}`,
    column: kind.columns[pair.part]!,
    code: "fraction",
    isRefused: false,
    expected: "和应到人数一致"
  };
  return [...rules, differs, uneven];
}
