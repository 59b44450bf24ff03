import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "../contracts/column.js";
import {carefulCell, ownHeaders} from "./carefulCell.js";
import {expectation} from "./expectation.js";
import {fractionDiffers, splitFraction} from "./fractions.js";
import {label} from "./label.js";
import {referredKind} from "./lookups.js";
import {ident, list, quote} from "./sql.js";
import {references, rowNumber} from "./stage.js";

const totals = ["合计", "小计", "总计", "平均", "合计数", "累计", "总合计", "平均数", "平均值"];

/**
 * Reads the rows that the quick reader left as text: normalises each cell, says of every row why it is skipped or
 * refused, and puts the sound ones into the stage. What it found stays in `intake.careful_<kind>`.
 */
export async function readCarefully(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const table = `intake.careful_${kind.id}`;
  // Copied out first: a few rows of each chunk would cost as much to read as the whole chunk.
  await connection.run(`CREATE TABLE intake.untidy_${kind.id} AS
    SELECT s._file, ${rowNumber} AS _row, f.money AS _money, s._cells
    FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file WHERE s._cells IS NOT NULL`);
  await connection.run(`CREATE TABLE ${table} AS ${carefulSelect(kind)}`);
  await endTables(connection, kind);
  const columns = kind.columns.map(c => ident(c.name)).join(", ");
  await connection.run(`INSERT INTO intake.stage_${kind.id} (${columns}, _file, _row)
    SELECT ${columns}, _file, _row FROM ${table} WHERE _skip IS NULL AND NOT _is_refused`);
}

/** A row of notes ends its table: whatever stands below it is not read, clean or not. */
async function endTables(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const table = `intake.careful_${kind.id}`;
  const ends = `(SELECT _file AS file, min(_row) AS row FROM ${table} WHERE _skip = 'below_table' GROUP BY _file)`;
  const {rowsChanged} = await connection.run(`UPDATE ${table} AS s SET _skip = 'below_table'
    FROM ${ends} AS e WHERE s._file = e.file AND s._row >= e.row`);
  if (!rowsChanged) return;
  await connection.run(`CREATE TABLE intake.below_${kind.id} AS SELECT s._file, s.rowid AS id
    FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file JOIN ${ends} AS e ON e.file = s._file
    WHERE s._cells IS NULL AND ${rowNumber} >= e.row`);
  await connection.run(`INSERT INTO intake.skipped SELECT _file, count(*) FROM intake.below_${kind.id} GROUP BY _file`);
  await connection.run(`DELETE FROM intake.stage_${kind.id} WHERE rowid IN (SELECT id FROM intake.below_${kind.id})`);
}

function carefulSelect(kind: RecordKind): string {
  const {columns} = kind;
  const cells = columns.map((c, i) => carefulCell(kind, c, i));
  const width = columns.length;
  const named = references(kind);
  const texts = columns.map((c, i) => {
    const beside = named.indexOf(c);
    if (beside < 0) return `s._cells[${i + 1}] AS t${i}`;
    const name = `s._cells[${width + 4 + beside}]`;
    return `CASE WHEN is_blank(fold(s._cells[${i + 1}])) THEN ${name} ELSE s._cells[${i + 1}] END AS t${i}, ${name} AS x${i}`;
  });
  const each = (f: (i: number) => string) => columns.map((_, i) => f(i)).join(", ");
  const depth = Math.max(...cells.map(c => c.helpers.length));
  const layers = Array.from({length: depth}, (_, level) => {
    const added = cells.flatMap(c => Object.entries(c.helpers[level] ?? {})).map(([n, sql]) => `${sql} AS ${n}`);
    const joins = level === 0 ? joined(kind) : "";
    return {
      name: `helped${level}`,
      sql: `SELECT l.*, ${added.join(", ")} FROM ${level ? `helped${level - 1}` : "labelled"} l ${joins}`
    };
  });
  return `
  WITH texts AS (
    SELECT s._file, s._row, s._money, s._cells[${width + 1}] AS _first,
      CAST(s._cells[${width + 2}] AS INTEGER) AS _filled, s._cells[${width + 3}] AS _uneven, ${texts.join(", ")}
    FROM intake.untidy_${kind.id} s
  ),
  -- One lambda for all cells of a row: a pattern written out per column would be compiled per column.
  folded AS (SELECT *, list_transform([${each(i => `t${i}`)}], one -> fold(one)) AS _folded, fold(_first) AS _mark FROM texts),
  listed AS (
    SELECT *, list_transform(_folded, one -> label_of(one)) AS _labels,
      list_transform([${each(i => `{'t': t${i}, 's': _folded[${i + 1}]}`)}], one -> mask(one.t, one.s)) AS _masked
    FROM folded
  ),
  labelled AS (
    SELECT * EXCLUDE (_folded, _labels, _masked),
      ${each(i => `${splitFraction(kind, i, n => `_folded[${n + 1}]`) ?? `_folded[${i + 1}]`} AS f${i}, _labels[${i + 1}] AS l${i}, _masked[${i + 1}] AS k${i}`)} FROM listed
  ),
  ${layers.map(layer => `${layer.name} AS (${layer.sql})`).join(",\n  ")},
  valued AS (
    SELECT *, ${columns.map((c, i) => `${cells[i]!.value} AS ${ident(c.name)}`).join(", ")},
      ${cells.map((c, i) => `${c.seen} AS q${i}`).join(", ")}, ${skip(kind)} AS _skip
    FROM helped${depth - 1}
  ),
  judged AS (
    SELECT *, list_filter([${columns
      .flatMap((c, i) => findings(kind, c, i))
      .concat(rowFindings())
      .join(",\n      ")}], one -> one IS NOT NULL) AS _found
    FROM valued
  )
  SELECT ${columns.map(c => ident(c.name)).join(", ")}, _file, _row, _skip, _found,
    len(list_filter(_found, one -> one.is_refused)) > 0 AS _is_refused,
    list_filter([${each(i => `CASE WHEN q${i}[1] = '+' THEN {'code': q${i}[2:], 'example': k${i}} END`)}], one -> one IS NOT NULL) AS _notes,
    ${keptCells(columns)} AS _cells
  FROM judged`;
}

/** Joins that resolve references by label; a group may be named inside its branch. */
function joined(kind: RecordKind): string {
  return kind.columns
    .flatMap((c, i) => {
      const target = referredKind(kind, c);
      if (!target) return [];
      const branch = kind.columns.findIndex(other => other.name === "branch_id");
      return [
        `LEFT JOIN intake.labels_${target} r${i} ON r${i}.label = l.l${i}`,
        `LEFT JOIN intake.labels_${target} s${i} ON s${i}.label = label_of(fold(l.x${i}))`,
        ...(target === "party_group" && branch >= 0
          ? [
              `LEFT JOIN intake.labels_${target} g${i} ON g${i}.label = lower(CAST(r${branch}.id AS VARCHAR)) || '-' || l.l${i}`
            ]
          : [])
      ];
    })
    .join("\n    ");
}

/** Why a row is no record at all; null when it is one. */
function skip({columns}: RecordKind): string {
  const isTotal = columns.map((c, i) => (c.type === "text" ? `list_contains(${list(totals)}, l${i})` : "false"));
  const headers = columns.map((c, i) => `list_contains(${ownHeaders(c)}, l${i})::TINYINT`);
  const samples = columns.map((c, i) => `(is_blank(f${i}) OR list_contains(${list(sampleLabels(c))}, l${i}))`);
  const keys = columns.flatMap((c, i) => (c.required && c.example ? [`NOT is_blank(f${i})`] : []));
  return `CASE
    WHEN _filled = 0 THEN 'blank_rows'
    WHEN _filled = 1 AND regexp_matches(_mark, '^(注|说明|备注|填表|审核|负责人|单位负责人|制表)') THEN 'below_table'
    WHEN list_contains(${list(totals)}, label_of(_mark)) OR ${isTotal.map(t => `coalesce(${t}, false)`).join(" OR ")} THEN 'totals'
    WHEN ${headers.map(h => `coalesce(${h}, 0)`).join(" + ")} >= 2 THEN 'repeated_header'
    WHEN ${[...samples, ...keys].join(" AND ")} THEN 'sample' END`;
}

/** The example of a column as a cell may hold it: a number cell drops the decimals that its text shows. */
function sampleLabels({example = "", type}: Column): string[] {
  return type === "decimal" ? [label(example), String(Number(example))] : [label(example)];
}

/** SQL of the findings of one cell, each null when there is nothing to say. */
function findings(kind: RecordKind, column: Column, i: number): string[] {
  const differs = fractionDiffers(kind, i);
  const own = ident(column.name);
  const found = (when: string, code: string, isRefused: string | boolean, expected: string) =>
    `CASE WHEN ${when} THEN {'column': ${quote(column.zh)}, 'code': ${code}, 'is_refused': ${isRefused}, 'received': left(k${i}, 80), 'expected': ${quote(expected)}} END`;
  const {min, max, check, required} = column;
  const expected = expectation(column);
  return [
    found(`q${i}[1] IN ('!', '?')`, `q${i}[2:]`, `q${i}[1] = '!'`, expected),
    ...(required ? [found(`${own} IS NULL AND q${i} IS NULL`, "'missing_value'", true, expected)] : []),
    ...(min !== undefined ? [found(`${own} < ${min}`, "'too_small'", true, expected)] : []),
    ...(max !== undefined ? [found(`${own} > ${max}`, "'too_large'", column.key, expected)] : []),
    ...(differs ? [found(differs, "'fraction'", false, "和应到人数一致")] : []),
    ...(check ? [found(`(${check.sql}) IS FALSE`, "'rule'", check.severity === "refuse", check.zh)] : []),
    ...(["text", "enum", "enum[]"].includes(column.type)
      ? [found(`k${i} <> t${i}`, "'personal'", true, "不含个人信息的文字")]
      : [])
  ];
}

const rowFindings = (): string[] => [
  `CASE WHEN _uneven <> '' THEN {'column': NULL, 'code': 'column_count', 'is_refused': true, 'received': NULL, 'expected': '和表头一样多的列'} END`
];

/** The row as it came, for whoever has to correct it: Chinese header to text, nothing about persons. */
function keptCells(columns: readonly Column[]): string {
  // An amount that came in 万元 keeps its unit, or it would return ten thousand times smaller.
  const header = (c: Column) =>
    c.type === "decimal"
      ? `CASE WHEN list_contains(_money, ${quote(c.name)}) THEN ${quote(`${c.zh}（万元）`)} ELSE ${quote(c.zh)} END`
      : quote(c.zh);
  const pairs = columns.map((c, i) => `{'k': ${header(c)}, 'v': k${i}}`);
  return `CAST(to_json(map_from_entries(list_filter([${pairs.join(", ")}], one -> one.v <> ''))) AS VARCHAR)`;
}
