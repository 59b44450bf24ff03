import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column} from "../contracts/column.js";
import {FileProblem} from "../problems.js";
import {findHeader} from "./chooseKind.js";
import {limits} from "./limits.js";
import {ident, quote, yuan} from "./sql.js";
import type {Source, TextTable} from "./textTable.js";
import {yearOf} from "./titles.js";

/** A column of a Parquet file. */
export interface ParquetColumn {
  name: string;
  /** DuckDB's name of its type. */
  type: string;
}

/** Columns that the folders of a lake tell, as `year=2018` does, and its files leave out. */
const partitions = (file: string): string[] =>
  file
    .split("/")
    .slice(0, -1)
    .flatMap(part => /^([^=]+)=/.exec(part)?.[1] ?? []);

/** Reads the column names of a Parquet file, in Chinese or English, as the header of a table. */
export async function readParquet(
  connection: DuckDBConnection,
  file: string,
  full: string,
  sha256: string
): Promise<Source> {
  const keys = partitions(file);
  const isPartitioned = keys.length > 0;
  const from = `read_parquet(${quote(full)}, hive_partitioning = ${isPartitioned})`;
  const [described, largest] = await Promise.all([
    connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`),
    connection.runAndReadAll(`SELECT max(total_uncompressed_size) FROM parquet_metadata(${quote(full)})`)
  ]).catch(() => {
    throw new FileProblem("broken_parquet");
  });
  if (Number(largest.getRows()[0]![0]) > limits.unpackedBytes) throw new FileProblem("too_packed");
  const columns = described
    .getRows()
    .slice(0, limits.columns)
    .map(([name, type]) => ({name: String(name), type: String(type)}));
  const name = path.basename(file);
  const {header} = findHeader([columns.map(column => column.name)], [name], {sheet: "", file: name});
  const table: TextTable = {
    ...{path: full, delimiter: "", fields: columns.length, skip: 0, firstRow: 1, isNumbered: false},
    parquet: {columns, isPartitioned}
  };
  // What only the folders say and no contract asks for is how the lake is laid out, not a column to be doubted.
  header.unknown = header.unknown.filter(one => !keys.includes(one));
  const year = yearOf([], name);
  return {file, sheet: "", sha256, header, headerRow: 0, year, month: null, table, doubts: [], notes: []};
}

/** SQL of the rows of alike Parquet files: text as `c<i>`, all else as it is typed, as `r<i>`; blank texts are ''. */
export function parquetRows({parquet}: TextTable, paths: string, used: readonly number[]): string {
  const {columns, isPartitioned} = parquet!;
  const cells = used.map(i => {
    const {name, type} = columns[i]!;
    const own = ident(name);
    if (type !== "VARCHAR") return `${own} AS r${i}`;
    // One character beyond the limit stays, so that the row is refused for its length.
    return `coalesce(CASE WHEN strlen(${own}) > ${limits.cellLength * 4} THEN left(${own}, ${limits.cellLength + 1}) ELSE ${own} END, '') AS c${i}`;
  });
  return `(SELECT ${[...cells, "file_index"].join(", ")} FROM read_parquet(${paths}, hive_partitioning = ${isPartitioned}))`;
}

/** SQL of cell `i` as text, '' where it is blank, as a spreadsheet would show it. */
export function parquetText({type}: ParquetColumn, i: number): string {
  if (type === "VARCHAR") return `c${i}`;
  return `coalesce(${shown(type, `r${i}`)}, '')`;
}

function shown(type: string, cell: string): string {
  if (/^(DOUBLE|FLOAT)$/.test(type))
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < 1e15 THEN CAST(CAST(${cell} AS BIGINT) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`;
  // An instant is a day of the country's own time, on whatever machine it is read.
  if (type === "TIMESTAMP WITH TIME ZONE") return shown("TIMESTAMP", `make_timestamp(epoch_us(${cell}) + 28800000000)`);
  if (type.startsWith("TIMESTAMP"))
    return `CASE WHEN ${cell} = date_trunc('day', ${cell}) THEN CAST(CAST(${cell} AS DATE) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`;
  if (type.endsWith("[]")) return `array_to_string(CAST(${cell} AS VARCHAR[]), ';')`;
  return `CAST(${cell} AS VARCHAR)`;
}

/** SQL of cell `i` as the contract types it, where the file's type says the same; null where only its text tells. */
export function parquetValue(column: Column, {type}: ParquetColumn, i: number, factor: number): string | null {
  const isWhole = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type);
  if (column.type === "date" && type === "DATE") return `r${i}`;
  if (column.type === "bool" && type === "BOOLEAN") return `r${i}`;
  if (column.type === "int" && isWhole) return `TRY_CAST(r${i} AS INTEGER)`;
  if (column.type === "decimal" && (isWhole || /^DECIMAL\(\d+,[012]\)$/.test(type))) return yuan(`r${i}`, factor);
  return null;
}

/** The columns that are read: those of the contract, the names beside codes, and a year. */
export function parquetUsed({header, table}: Pick<Source, "header" | "table">): number[] {
  const wanted = header.places.flatMap(place => [place.at, place.nameAt ?? -1]);
  return Array.from({length: table.fields}, (_, i) => i).filter(i => wanted.includes(i) || header.yearAt === i);
}
