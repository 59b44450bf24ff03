import type {DuckDBConnection} from "@duckdb/node-api";
import {
  type CellCode,
  cellTexts,
  type FileProblem,
  fileTexts,
  type NoteCode,
  noteTexts,
  problemMessage
} from "../problems.js";
import {limits} from "./limits.js";
import {withoutNumbers} from "./persons.js";
import type {Unread} from "./sources.js";
import {list, quote} from "./sql.js";
import type {Source, SourceDoubt} from "./textTable.js";

export const isSource = (one: Source | Unread): one is Source => "table" in one;

/** A file or sheet as messages name it. */
const placeOf = ({file, sheet}: {file: string; sheet: string}): string => (sheet ? `${file}“${sheet}”` : file);

/** Numbers files and sheets in their sorted order and writes down what is known before any row is read. */
export async function register(connection: DuckDBConnection, opened: readonly (Source | Unread)[]): Promise<void> {
  const money = (one: Source | Unread) =>
    isSource(one) ? one.header.places.filter(p => p.factor !== 1).map(p => p.column.name) : [];
  // As lists: a row of values per file would take longer to plan than to insert.
  const column = (of: (one: Source | Unread, i: number) => string) => `unnest([${opened.map(of).join(", ")}])`;
  await connection.run(
    `INSERT INTO intake.sources SELECT ${[
      column((_, i) => String(i + 1)),
      column(one => quote(one.file)),
      column(one => quote(one.sheet)),
      column(one => (isSource(one) ? quote(one.header.kind.id) : "NULL")),
      column(one => quote(one.sha256)),
      "0",
      column(one => String(isSource(one) ? one.table.firstRow : 0)),
      column(one => `CAST(${list(money(one))} AS VARCHAR[])`),
      "0",
      column(one => String((isSource(one) ? one.year : null) ?? "NULL")),
      column(one => String((isSource(one) ? one.month : null) ?? "NULL")),
      column(one => String(isSource(one) && one.doubts.some(doubt => doubt.code === "date_1904"))),
      column(one => String(isSource(one) && one.table.parquet !== undefined))
    ].join(", ")}`
  );
  for (const [i, one] of opened.entries()) {
    if (isSource(one)) await noteSource(connection, one, i + 1);
    else await refuseFile(connection, one, i + 1, one.problem, one.isDoubt);
  }
}

/** Writes why a file or sheet is not read. */
export async function refuseFile(
  connection: DuckDBConnection,
  place: {file: string; sheet: string},
  number: number,
  {code, facts}: FileProblem,
  isDoubt = false
): Promise<void> {
  const {what, todo} = fileTexts[code];
  const received = withoutNumbers(facts.received ?? "");
  const message = problemMessage({where: placeOf(place), what, todo, ...facts, received});
  await connection.run(`INSERT INTO raw.problems VALUES (${number}, NULL, NULL, NULL, ${quote(code)}, '${isDoubt ? "doubt" : "refuse"}',
    ${quote(received)}, ${quote(message)}, NULL)`);
}

/** Writes the doubts and notes about a sheet as a whole. */
async function noteSource(connection: DuckDBConnection, source: Source, file: number): Promise<void> {
  const {header, notes, doubts} = source;
  const columns = (code: CellCode, received: readonly string[]) =>
    [...new Set(received.map(one => withoutNumbers(one.slice(0, limits.nameLength))))]
      .slice(0, limits.reportedColumns)
      .map((column): SourceDoubt => ({code, column, received: column}));
  const doubted = [...doubts, ...columns("person_column", header.person), ...columns("unknown_column", header.unknown)];
  for (const {code, row, column, received} of doubted) {
    const {what, todo} = cellTexts[code];
    const where = placeOf(source) + (row ? `第${row}行` : "") + (column ? `“${column}”` : "");
    const message = problemMessage({where, what, received: received === column ? "" : received, todo});
    await connection.run(`INSERT INTO raw.problems VALUES (${file}, ${row ?? "NULL"}, ${column ? quote(column) : "NULL"},
      ${quote(header.kind.id)}, ${quote(code)}, 'doubt', ${quote(received)}, ${quote(message)}, NULL)`);
  }
  const money = header.places.filter(p => p.factor !== 1 && !p.isTitleUnit);
  const noted: {code: NoteCode; n: number; example: string}[] = money.length
    ? [...notes, {code: "money_unit", n: money.length, example: money.map(p => p.column.zh).join("、")}]
    : notes;
  for (const {code, n, example} of noted)
    await connection.run(
      `INSERT INTO raw.notes VALUES (${file}, ${quote(code)}, ${n}, ${quote(example)}, ${quote(noteTexts[code])})`
    );
}
