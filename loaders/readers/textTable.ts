import type {CellCode, NoteCode} from "../problems.js";
import type {Header} from "./headers.js";
import type {ParquetColumn} from "./parquet.js";

/** A table ready for DuckDB: a UTF-8 CSV or a Parquet file, and how to read it. */
export interface TextTable {
  path: string;
  delimiter: string;
  /** Cells per row, as the header has them. */
  fields: number;
  /** Lines before the first row of data. */
  skip: number;
  /** Row number of the first row of data where rows are numbered by their place. */
  firstRow: number;
  /** Each row begins with its row number and its count of cells: what was written by the spool. */
  isNumbered: boolean;
  /** The table is no text but a Parquet file with these columns. */
  parquet?: {columns: ParquetColumn[]; isPartitioned: boolean};
}

/** A file or sheet that was read, and what it was found to be. */
export interface Source {
  /** Path relative to the records folder. */
  file: string;
  /** Sheet name; empty for CSV. */
  sheet: string;
  sha256: string;
  header: Header;
  headerRow: number;
  /** The year that the title, the sheet's name or the file's tells; null when they tell none. */
  year: number | null;
  /** The month that the sheet's name is; null when it is none. */
  month: number | null;
  table: TextTable;
  doubts: SourceDoubt[];
  notes: SourceNote[];
}

/** A doubt about a sheet as a whole or one of its columns. */
export interface SourceDoubt {
  code: CellCode;
  /** Chinese header. */
  column?: string;
  row?: number;
  received: string;
}

/** Something normalised or passed over, counted. */
export interface SourceNote {
  code: NoteCode;
  n: number;
  example: string;
}
