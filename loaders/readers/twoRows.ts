import type {RecordKind} from "../contracts/column.js";
import {namesColumn} from "./headers.js";

/**
 * Two rows read as one header: a cell of the lower row stands for itself if it names a column, else behind the cell
 * it is under. Null when the lower row has a cell under one that names a column already: then it is data.
 */
export function joinRows(kind: RecordKind, upper: readonly string[], lower: readonly string[]): string[] | null {
  if (!lower.some(cell => cell.trim())) return null;
  const cells: string[] = [];
  let group = "";
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    const parent = upper[at]?.trim() ?? "";
    const child = lower[at]?.trim() ?? "";
    // A group reaches as far right as cells below it have nothing else above.
    if (parent || !child) group = child ? parent : "";
    const isHeader = !child || [child, parent + child].some(text => namesColumn(kind, text));
    if (!isHeader && namesColumn(kind, parent)) return null;
    if (!child) cells.push(parent);
    else if (namesColumn(kind, child)) cells.push(/万元/.test(group) ? `${child}（万元）` : child);
    else cells.push(group + child);
  }
  return cells;
}
