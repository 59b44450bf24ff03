import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "../contracts/column.js";
import {pack} from "../contracts/enums/pack.js";
import {referredKind} from "./lookups.js";
import {ident} from "./sql.js";

/** Columns of a kind that refer to another kind and so may come as a code, as a name or as both. */
export const references = (kind: RecordKind): readonly Column[] => kind.columns.filter(c => referredKind(kind, c));

/** DuckDB type of a contract's column in `raw`. */
export function storedType(column: Column): string {
  switch (column.type) {
    case "int":
      return "INTEGER";
    case "decimal":
      return "DECIMAL(18, 2)";
    case "bool":
      return "BOOLEAN";
    case "date":
      return "DATE";
    case "enum":
      return isOpen(column) ? "VARCHAR" : `raw.${ident(column.enumeration!.name)}`;
    default:
      return "VARCHAR";
  }
}

/** Packs are named by the rules, which may come to know more of them than the contract lists. */
const isOpen = ({enumeration}: Column): boolean => enumeration === pack;

/** DuckDB type of a column while it is being read: listed values and references as numbers, which sort and join fast. */
export function stagedType(kind: RecordKind, column: Column): string {
  const target = referredKind(kind, column);
  if (target) return `intake.ref_${target}`;
  if (column.type === "enum") return `intake.${ident(column.enumeration!.name)}`;
  return storedType(column);
}

/**
 * Creates the table into which all files of a kind are read. A row that is clean has its values; one that is not
 * has its cells as text in `_cells` (contract order, then the first filled cell, the count of filled cells, a mark
 * when the count of cells is wrong, the name cell beside each reference, and a year) and goes to the careful reader.
 * `_row` is null where the row's place among its file's rows gives its number.
 */
export async function createStage(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const columns = [
    ...kind.columns.map(c => `${ident(c.name)} ${stagedType(kind, c)}`),
    ...references(kind).map(c => `${ident(`_name_${c.name}`)} ${stagedType(kind, c)}`),
    "_cells VARCHAR[]",
    "_file INTEGER",
    "_row INTEGER"
  ];
  await connection.run(`CREATE TABLE intake.stage_${kind.id} (${columns.join(", ")})`);
}

/** SQL of the row number of a staged row `s` joined to its source `f`. */
export const rowNumber = "coalesce(s._row, CAST(s.rowid - f.base + f.first_row AS INTEGER))";
