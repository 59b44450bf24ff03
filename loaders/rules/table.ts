import type {Enumeration} from "../contracts/column.js";

/** What a raw table can hold. */
export type Cell = string | number | boolean | null;

/** One raw table: column → DuckDB type, and its rows; a column left out of a row is null. */
export interface Table {
  columns: Record<string, string>;
  rows: Record<string, Cell>[];
}

export const text = "VARCHAR";
export const number = "DECIMAL(18,4)";
export const points = "DECIMAL(9,2)";
export const share = "DECIMAL(9,6)";

/** The type of an enumeration's ids, which records of many rows have too: numbers join faster than texts. */
export const listedAs = ({name}: Enumeration): string => `raw."${name}"`;
