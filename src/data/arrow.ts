import {
  bool,
  type Column,
  columnFromArray,
  dictionary,
  int32,
  tableFromColumns,
  tableToIPC,
  uint8,
  utf8
} from "@uwdata/flechette";

/** Words that repeat, one byte a row as long as there are at most 256 of them; readers stumble over an empty list of words. */
export function wordColumn(values: readonly string[]): Column<string> {
  const words = new Set(values).size;
  return columnFromArray([...values], words > 0 && words <= 256 ? dictionary(utf8(), uint8()) : utf8());
}

/** Yes, no, or not known. */
export const yesColumn = (values: readonly (boolean | null)[]): Column<boolean> => columnFromArray([...values], bool());

/** Whole numbers. */
export const countColumn = (values: readonly number[]): Column<number> => columnFromArray([...values], int32());

/** A table as an Arrow stream. */
export const arrowBytes = (columns: Record<string, Column<unknown>>): Uint8Array =>
  tableToIPC(tableFromColumns(columns), {format: "stream"})!;
