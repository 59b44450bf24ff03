import type {Found, Names} from "./chooseKind.js";
import {widenMonths} from "./monthsAcross.js";
import type {SourceDoubt, SourceNote} from "./textTable.js";
import {monthOf, yearOf} from "./titles.js";

/** What the first rows of a table and its names tell of all of its rows. */
export interface Shape {
  /** Chosen as `Source` says. */
  year: number | null;
  month: number | null;
  doubts: SourceDoubt[];
  notes: SourceNote[];
  /** Turns the cells of a row into the rows they stand for; null when each row stands for itself. */
  rowsOf: ((cells: readonly string[]) => (readonly string[])[]) | null;
}

/** Tells the shape of a table from its first rows and the names of its sheet (blank for CSV) and file. */
export function shapeOf(
  {at, depth, header, fields, months}: Found,
  rows: readonly (readonly string[])[],
  headerRow: number,
  {sheet, file}: Names
): Shape {
  const titles = rows.slice(0, at - depth + 1);
  const year = yearOf(titles, sheet, file);
  const month = monthOf(sheet)?.month ?? null;
  const shape: Shape = {year, month, doubts: [], notes: [], rowsOf: null};
  if (titles.length) shape.notes.push({code: "title_rows", n: titles.length, example: `表头在第${headerRow}行`});
  if (depth > 1)
    shape.notes.push({code: "two_row_header", n: 1, example: header.places.map(p => p.column.zh).join("、")});
  const amounts = header.places.filter(p => p.isTitleUnit).map(p => p.column.zh);
  if (amounts.length) shape.doubts.push({code: "title_unit", received: amounts.join("、")});
  if (months) {
    shape.rowsOf = widenMonths(months, year, fields - 2);
    shape.doubts.push({code: "months_as_rows", received: `${months.length}个月`});
  } else if (month) shape.rowsOf = nameMonth(shape, header.places.find(p => p.column.type === "month")?.at, fields);
  return shape;
}

/** Fills the blank month cells of a sheet that is named by its month. */
function nameMonth({year, month, notes}: Shape, at: number | undefined, fields: number): Shape["rowsOf"] {
  if (at === undefined || !year) return null;
  const text = `${year}-${String(month).padStart(2, "0")}`;
  const note: SourceNote = {code: "named_month", n: 0, example: text};
  return cells => {
    // A row of a single cell is a note below the table, no record.
    if (cells[at]?.trim() || cells.filter(cell => cell?.trim()).length < 2) return [cells];
    if (!note.n++) notes.push(note);
    return [Array.from({length: fields}, (_, i) => (i === at ? text : (cells[i] ?? "")))];
  };
}
