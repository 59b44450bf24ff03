import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {since1904} from "./dates.js";
import {fractionContext} from "./fractions.js";
import {referredKind} from "./lookups.js";
import {withoutPersons} from "./persons.js";
import {quote} from "./sql.js";
import {references, rowNumber} from "./stage.js";

/** SQL of cell `i` of an untidy row: a reference's name where it has no code. */
export const cellOf = (i: number): string => `u._cells[${i + 1}]`;

/** What else bears on how a cell is read, in SQL over the untidy row `u`; null for cells that speak for themselves. */
export interface Context {
  /** The name written beside a code. */
  name: string;
  /** Another cell of the row, the unit that the header gives, or the year that holds for its dates. */
  other: string;
}

/** The context of column `i`, null when it has none. */
export function contextOf(kind: RecordKind, i: number): Context | null {
  const column = kind.columns[i]!;
  const beside = references(kind).indexOf(column);
  if (beside >= 0) {
    const branch = kind.columns.findIndex(c => c.name === "branch_id");
    // A group may be named inside its branch.
    const isInside = referredKind(kind, column) === "party_group" && branch >= 0;
    return {name: `u._cells[${kind.columns.length + 4 + beside}]`, other: isInside ? cellOf(branch) : "NULL"};
  }
  if (column.type === "decimal")
    return {name: "NULL", other: `CASE WHEN list_contains(u._money, ${quote(column.name)}) THEN '万元' END`};
  if (["date", "month", "period"].includes(column.type)) {
    const lacks = `NOT regexp_matches(${cellOf(i)}, '[0-9０-９]{4}|[〇零一二三四五六七八九]{4}')`;
    return {name: "NULL", other: `CASE WHEN u._is_1904 THEN ${quote(since1904)} WHEN ${lacks} THEN u._year END`};
  }
  const other = fractionContext(kind, i, cellOf);
  return other ? {name: "NULL", other} : null;
}

/**
 * Copies the rows that the quick reader left as text out of the stage, into `intake.untidy_<kind>`, and lists in
 * `intake.written_<kind>` what stands in their cells, once each: clerks write the same thing again and again.
 */
export async function createUntidy(connection: DuckDBConnection, kind: RecordKind, hasNames: boolean): Promise<void> {
  const width = kind.columns.length;
  const named = references(kind);
  const rest = Array.from({length: 3 + named.length}, (_, i) => `s._cells[${width + 1 + i}]`);
  const texts = kind.columns.map((c, i) => {
    const beside = named.indexOf(c);
    const cell = `s._cells[${i + 1}]`;
    if (beside < 0) return withoutPersons(c, cell);
    const name = `s._cells[${width + 4 + beside}]`;
    return `CASE WHEN ${name} <> '' AND is_nothing(fold(${cell})) AND NOT is_nothing(fold(${name})) THEN ${name} ELSE ${cell} END`;
  });
  // Copied out first: a few rows of each chunk would cost as much to read as the whole chunk.
  await connection.run(`CREATE TABLE intake.untidy_${kind.id} AS
    SELECT s._file, ${rowNumber} AS _row, f.money AS _money, f.is_1904 AS _is_1904, ${yearOf(kind)} AS _year, ${hasNames || kind.columns.some(c => withoutPersons(c, "") !== "") ? `[${[...texts, ...rest].join(", ")}]` : "s._cells"} AS _cells
    FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file WHERE s._cells IS NOT NULL`);
  const within = kind.columns.flatMap((_, i) => {
    const context = contextOf(kind, i);
    return context ? [{i, ...context}] : [];
  });
  // The cell after the last column's is the first filled one of the row, which tells totals and notes.
  const alone = `SELECT i, t, NULL AS x, NULL AS c
    FROM (SELECT unnest(range(${width + 1})) AS i, unnest(_cells[1:${width + 1}]) AS t FROM intake.untidy_${kind.id})
    ${within.length ? `WHERE i NOT IN (${within.map(w => w.i).join(", ")})` : ""} GROUP BY i, t`;
  const together = within.map(
    ({i, name, other}) =>
      `SELECT ${i}, ${cellOf(i)} AS t, ${name} AS x, ${other} AS c FROM intake.untidy_${kind.id} u GROUP BY t, x, c`
  );
  await connection.run(`CREATE TABLE intake.written_${kind.id} AS
    SELECT row_number() OVER () AS id, i, t, CAST(x AS VARCHAR) AS x, CAST(c AS VARCHAR) AS c FROM (${[alone, ...together].join("\n UNION ALL ")})`);
}

/** SQL of the year that a row tells beside its dates: its year column's, or else its sheet's. */
function yearOf(kind: RecordKind): string {
  const i = kind.columns.findIndex(c => c.name === "year" || c.name === "cycle_year");
  const cell = `s._cells[${i < 0 ? kind.columns.length + references(kind).length + 4 : i + 1}]`;
  return `coalesce(nullif(regexp_extract(fold(${cell}), '(19|20)[0-9]{2}'), ''), CAST(f.year AS VARCHAR))`;
}
