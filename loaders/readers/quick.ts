import type {DuckDBConnection} from "@duckdb/node-api";
import {type Column, isSetAhead, type RecordKind} from "../contracts/column.js";
import type {Place} from "./headers.js";
import {aliasOnly, listed, listedId, referredKind} from "./lookups.js";
import {untidy, untidyCode} from "./normalise.js";
import {parquetRows, parquetText, parquetUsed, parquetValue} from "./parquet.js";
import type {Numbered} from "./readSources.js";
import {castFilled, ident, list, quote, yuan} from "./sql.js";
import {references, stagedType} from "./stage.js";
import type {TextTable} from "./textTable.js";

/** Days outside these are doubted or refused by the careful reader. */
export const calendar = {first: "1921-07-23", last: "2060-12-31"} as const;

/** SQL of the last day that a column may say without a doubt: that of the reading, or the calendar's for days ahead. */
export const latestDay = (column: Column): string => (isSetAhead(column) ? `DATE '${calendar.last}'` : "current_date");

/** Columns read beyond the header's, to see rows with too many cells. */
const spare = 2;

/**
 * Reads text tables that look the same into their kind's stage in one pass. Rows whose every cell is in canonical form
 * and whose rules all hold get their values; the others keep their cells. Rows of a table stay together and in order.
 */
export async function readQuickly(connection: DuckDBConnection, alike: readonly Numbered[]): Promise<void> {
  const insert = (isParallel: boolean) =>
    connection.run(`INSERT INTO intake.stage_${alike[0]!.source.header.kind.id} ${quickSelect(alike, isParallel)}`);
  try {
    await insert(true);
  } catch (error) {
    // Line breaks inside quotes can only be read in order when short rows are to be seen too.
    if (alike.length > 1 || !/parallel/i.test(String(error))) throw error;
    await insert(false);
  }
}

function quickSelect(alike: readonly Numbered[], isParallel: boolean): string {
  const {header, table} = alike[0]!.source;
  const paths = list(alike.map(one => one.source.table.path));
  const file = alike.length > 1 ? `[${alike.map(one => one.file).join(", ")}][_index + 1]` : alike[0]!.file;
  const {kind, places, personAt, yearAt} = header;
  const at = new Map(places.map(p => [p.column.name, p]));
  const cells = kind.columns.map(c => quickCell(kind, c, at.get(c.name), table));
  const names = references(kind).map(c => nameCell(kind, c, at.get(c.name), table));
  const kept = table.parquet
    ? parquetUsed(alike[0]!.source)
    : Array.from({length: table.fields}, (_, i) => i).filter(i => !personAt.includes(i));
  const text = (i: number | undefined) => (i === undefined ? "NULL" : cellText(table, i));
  // In a row with a cell too few or too many, what is a person's may stand under any header: only what was understood
  // is kept of it.
  const own = (column: Column, i: number | undefined) => {
    if (!personAt.length || i === undefined) return text(i);
    const isSaid =
      column.type === "text" && !referredKind(kind, column) ? "false" : `${ident(column.name)} IS NOT NULL`;
    return `CASE WHEN ${isSaid} OR (${evenCount(table)}) THEN ${text(i)} END`;
  };
  const keptCells = [
    ...kind.columns.map(c => own(c, at.get(c.name)?.at)),
    `coalesce(${kept.map(i => `nullif(trim(${text(i)}), '')`).join(", ")})`,
    `CAST(${kept.map(i => `(coalesce(trim(${text(i)}), '') <> '')::TINYINT`).join(" + ")} AS VARCHAR)`,
    `CASE WHEN ${evenCount(table)} THEN '' ELSE 'n' END`,
    ...references(kind).map(c => own(c, at.get(c.name)?.nameAt)),
    text(yearAt ?? undefined)
  ];
  const clean = [...cells.flatMap(c => c.clean), ...names.flatMap(n => n.clean), evenCount(table), ...rules(kind)];
  return `
    SELECT ${[...kind.columns.map(c => ident(c.name)), ...references(kind).map(c => ident(`_name_${c.name}`))].join(", ")},
      CASE WHEN _is_clean THEN NULL ELSE CAST([${keptCells.join(", ")}] AS VARCHAR[]) END,
      ${file}, ${table.isNumbered ? "_row" : "NULL"}
    FROM (
      SELECT *, coalesce(${clean.join("\n        AND ")}, false) AS _is_clean
      FROM (SELECT *, CAST(file_index AS BIGINT) AS _index, ${[...cells, ...names].map(c => `${c.value} AS ${ident(c.name)}`).join(",\n        ")}
        FROM ${table.parquet ? parquetRows(table, paths, kept) : textRows(table, paths, isParallel)})
    )`;
}

/** A row has as many cells as the header; blank ones beyond it do not count. */
function evenCount(table: TextTable): string {
  if (table.parquet) return "true";
  if (table.isNumbered) return `_fields = ${table.fields}`;
  const beyond = Array.from({length: spare}, (_, i) => `coalesce(c${table.fields + i}, '') = ''`);
  return [`c${table.fields - 1} IS NOT NULL`, ...beyond].join(" AND ");
}

/** SQL that reads text tables that look the same: cells as c0, c1 …, numbered rows with `_row` and `_fields`. */
export function textRows(table: TextTable, paths: string, isParallel: boolean): string {
  const texts = Array.from({length: table.fields + (table.isNumbered ? 0 : spare)}, (_, i) => `'c${i}': 'VARCHAR'`);
  const columns = table.isNumbered ? ["'_row': 'INTEGER'", "'_fields': 'INTEGER'", ...texts] : texts;
  // A null text that no cell holds: blank cells stay '', cells that are not there become null.
  return `read_csv(${paths}, columns = {${columns.join(", ")}}, auto_detect = false, header = false,
    skip = ${table.skip}, delim = ${quote(table.delimiter)}, quote = '"', escape = '"', nullstr = ${quote("\u0001\u0002")},
    null_padding = ${!table.isNumbered}, parallel = ${isParallel && !table.isNumbered}, strict_mode = true)`;
}

interface QuickCell {
  name: string;
  /** SQL of the value, null when the cell is blank or not canonical. */
  value: string;
  /** SQL conditions under which the value says all that the cell says. */
  clean: string[];
}

function quickCell(kind: RecordKind, column: Column, place: Place | undefined, table: TextTable): QuickCell {
  const {name} = column;
  if (!place) return {name, value: `CAST(NULL AS ${stagedType(kind, column)})`, clean: []};
  const own = ident(name);
  const typed = table.parquet && parquetValue(column, table.parquet.columns[place.at]!, place.at, place.factor);
  if (typed) {
    const isSound = typedIsSound(column, place.factor);
    const clean = column.required ? isSound : `(r${place.at} IS NULL OR ${isSound})`;
    return {name, value: typed, clean: [clean, ...bounds(column)]};
  }
  const cell = cellText(table, place.at);
  const whenFilled = (condition: string) => [column.required ? condition : `(${cell} = '' OR ${condition})`];
  const target = referredKind(kind, column);
  if (target) {
    const text =
      place.nameAt === undefined
        ? cell
        : `CASE WHEN ${cell} = '' THEN ${cellText(table, place.nameAt)} ELSE ${cell} END`;
    return {
      name,
      value: castFilled(text, stagedType(kind, column)),
      clean: [...whenFilled(`${own} IS NOT NULL`), ...notTheSample(column, cell)]
    };
  }
  const of = listed(column);
  if (of && column.type !== "enum[]") {
    const alias = aliasOnly[of.name];
    return {
      name,
      value: listedId(of, cell),
      clean: [...whenFilled(`${own} IS NOT NULL`), ...(alias ? [`${own} IS DISTINCT FROM ${quote(alias)}`] : [])]
    };
  }
  const {value, canonical} = plainCell(column, cell, place.factor);
  return {name, value, clean: [...whenFilled(canonical), ...bounds(column), ...notTheSample(column, cell)]};
}

/** SQL of the value of a cell in canonical form, as the stage holds it. */
export function plainValue(kind: RecordKind, column: Column, cell: string): string {
  const of = listed(column);
  if (referredKind(kind, column)) return castFilled(cell, stagedType(kind, column));
  return of && column.type !== "enum[]" ? listedId(of, cell) : plainCell(column, cell, 1).value;
}

/** SQL of cell `i` as text; '' where it is blank, null where the row has no such cell. */
const cellText = ({parquet}: TextTable, i: number): string => (parquet ? parquetText(parquet.columns[i]!, i) : `c${i}`);

/** SQL of whether a value that came typed says what its column may hold. */
function typedIsSound(column: Column, factor: number): string {
  const own = ident(column.name);
  if (column.type === "date") return `${own} BETWEEN DATE '${calendar.first}' AND ${latestDay(column)}`;
  return factor > 1 ? `${own} < ${1_000 * factor}` : `${own} IS NOT NULL`;
}

function plainCell(column: Column, cell: string, factor: number): {value: string; canonical: string} {
  const own = ident(column.name);
  switch (column.type) {
    case "int":
      return {value: castFilled(cell, "INTEGER"), canonical: `CAST(${own} AS VARCHAR) = ${cell}`};
    case "decimal":
      return {
        value: yuan(`nullif(${cell}, '')`, factor),
        // A large amount under 万元 may be one in yuan: read with care.
        canonical: `regexp_full_match(${cell}, '-?[0-9]{1,${factor > 1 ? 3 : 12}}(\\.[0-9]{1,2})?')`
      };
    case "date":
      return {
        value: castFilled(cell, "DATE"),
        // What a spreadsheet saves as CSV, 2018/3/5, is no deviation: whole files are written so.
        canonical: `regexp_full_match(${cell}, '[12][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}') AND ${own} BETWEEN DATE '${calendar.first}' AND ${latestDay(column)}`
      };
    case "month":
      return {value: `nullif(${cell}, '')`, canonical: `regexp_full_match(${cell}, '(19|20)[0-9]{2}-(0[1-9]|1[0-2])')`};
    case "period":
      return {
        value: `nullif(${cell}, '')`,
        canonical: `regexp_full_match(${cell}, '(19|20)[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?|standing|once')`
      };
    case "enum[]":
      return {value: `nullif(${cell}, '')`, canonical: "false"};
    default: {
      const pattern = column.key ? untidyCode : untidy;
      return {
        value: `nullif(${cell}, '')`,
        canonical: `strlen(${cell}) <= 1000 AND ${cell} <> '' AND NOT regexp_matches(${cell}, ${quote(pattern)})`
      };
    }
  }
}

function nameCell(kind: RecordKind, column: Column, place: Place | undefined, table: TextTable): QuickCell {
  const name = `_name_${column.name}`;
  const type = stagedType(kind, column);
  if (place?.nameAt === undefined) return {name, value: `CAST(NULL AS ${type})`, clean: []};
  const cell = cellText(table, place.nameAt);
  return {name, value: castFilled(cell, type), clean: [`(${cell} = '' OR ${ident(name)} IS NOT NULL)`]};
}

function bounds({name, min, max}: Column): string[] {
  const own = ident(name);
  if (min === undefined && max === undefined) return [];
  return [`(${[`${own} IS NULL`, `${own} BETWEEN ${min ?? -2147483648} AND ${max ?? 2147483647}`].join(" OR ")})`];
}

/** The template's example row is recognised by its key; a real row that shares it is read by the careful reader. */
function notTheSample({key, required, example, type}: Column, cell: string): string[] {
  return (key || required) && example && type === "text" ? [`${cell} <> ${quote(example)}`] : [];
}

const rules = (kind: RecordKind): string[] =>
  kind.columns.flatMap(c => (c.check ? [`(${c.check.sql}) IS NOT FALSE`] : []));
