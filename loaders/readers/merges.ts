import type {Column} from "../contracts/column.js";
import {FileProblem} from "../problems.js";
import type {Header} from "./headers.js";
import {limits} from "./limits.js";
import {columnOf, type SheetRow} from "./sheet.js";
import type {SourceDoubt, SourceNote} from "./textTable.js";

/** Cells of one column that are merged: the first holds the value of all. Rows as the spreadsheet numbers them. */
export interface Merge {
  column: number;
  from: number;
  to: number;
}

/** A merged range like `A2:B13` as one of its first column; null when it spans one row only. */
export function mergeOf(range: string): Merge | null {
  const [, letters, from, to] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range) ?? [];
  if (!letters || Number(to) <= Number(from)) return null;
  return {column: columnOf(letters)!, from: Number(from), to: Number(to)};
}

/** Columns in which one value is meant for every row of a merged area. */
const isShared = ({references, key, type, name, unit}: Column): boolean =>
  references !== undefined ||
  type === "month" ||
  type === "period" ||
  (type === "text" && (key || name === "name")) ||
  (type === "int" && unit === "年");

/** Fills merged cells down while a sheet is read from top to bottom. Holds what is open in each column. */
export class Merges {
  private readonly below: Merge[];
  private readonly open = new Map<number, {to: number; text: string}>();
  private readonly columns = new Map<number, Column>();
  private readonly doubted = new Map<Column, SourceDoubt>();
  private next = 0;
  private filled = 0;

  constructor(merges: readonly Merge[], {places}: Header, headerRow: number) {
    if (merges.length > limits.merges) throw new FileProblem("too_packed");
    for (const {column, at, nameAt} of places) {
      this.columns.set(at, column);
      if (nameAt !== undefined) this.columns.set(nameAt, column);
    }
    this.below = merges.filter(m => m.from > headerRow && this.columns.has(m.column)).sort((a, b) => a.from - b.from);
  }

  /** Fills the cells of a row; rows are to come in their order. */
  fill({row, cells}: SheetRow): void {
    for (; this.next < this.below.length && this.below[this.next]!.from <= row; this.next++)
      this.begin(this.below[this.next]!, row, cells);
    for (const [at, {to, text}] of this.open) {
      if (to < row) this.open.delete(at);
      else if (!cells[at]?.trim()) {
        while (cells.length < at) cells.push("");
        cells[at] = text;
        this.filled++;
      }
    }
  }

  private begin({column: at, from, to}: Merge, row: number, cells: readonly string[]): void {
    const column = this.columns.get(at)!;
    const text = from === row ? (cells[at]?.trim() ?? "") : "";
    if (!text) return;
    if (isShared(column)) this.open.set(at, {to, text});
    else if (!this.doubted.has(column))
      this.doubted.set(column, {code: "merged_value", column: column.zh, row, received: text.slice(0, 80)});
  }

  notes(): SourceNote[] {
    return this.filled
      ? [
          {
            code: "merged",
            n: this.filled,
            example: [...new Set(this.below.map(m => this.columns.get(m.column)!.zh))].join("、")
          }
        ]
      : [];
  }

  doubts(): SourceDoubt[] {
    return [...this.doubted.values()];
  }
}
