import type {RecordKind} from "../contracts/column.js";
import {dues} from "../contracts/records/dues.js";
import {FileProblem} from "../problems.js";
import {type Header, readHeader} from "./headers.js";
import {monthOf} from "./titles.js";

/** A column of one month. */
export interface MonthColumn {
  at: number;
  month: number;
  year: number | null;
}

/** Columns of months from which a row of cells is taken for a header that has them. */
const fewest = 3;

/** The columns of months in a header row; null when it has none. */
export function monthColumns(cells: readonly string[] = []): MonthColumn[] | null {
  const columns = cells.flatMap((cell, at) => {
    const found = monthOf(cell);
    return found ? [{at, ...found}] : [];
  });
  return columns.length < fewest ? null : columns;
}

/** The columns that stand for those of the months, after all others. */
const instead = ["月份", "实交人数"];

/**
 * Reads a header with a column for each month, its other headers in the same row or the one above. Only dues can be
 * told: whole numbers below a month are those who paid. Refuses the sheet otherwise.
 */
export function readAcross(
  told: RecordKind | undefined,
  texts: readonly string[],
  upper: readonly string[],
  cells: readonly string[],
  columns: readonly MonthColumn[]
): {header: Header; cells: string[]} {
  const isDues = told ? told === (dues as RecordKind) : texts.some(text => text.includes("党费"));
  const names = columns.map(({month, year}) => `${year}-${month}`);
  if (!isDues || new Set(names).size < names.length) throw new FileProblem("months_across");
  const isMonth = new Set(columns.map(column => column.at));
  for (const above of [[], upper]) {
    const joined = [...cells.map((cell, at) => (isMonth.has(at) ? "" : cell.trim() || (above[at] ?? ""))), ...instead];
    const header = readHeader(dues, joined);
    if (!header.missing.length && !header.repeated) return {header, cells: joined};
  }
  throw new FileProblem("missing_column", {what: `“${dues.zh}”缺少必填列`, expected: "支部编号"});
}

/**
 * Turns a row with a cell for each month into one row for each month that has a number. A row without any stays one
 * row, so that nothing is lost; what is no count of people refuses the sheet.
 */
export function widenMonths(
  columns: readonly MonthColumn[],
  sheetYear: number | null,
  width: number
): (cells: readonly string[]) => string[][] {
  const months = columns.map(({at, month, year}) => {
    if (!year && !sheetYear) throw new FileProblem("months_across", {expected: "标题里写明年份"});
    return {at, month: `${year ?? sheetYear}-${String(month).padStart(2, "0")}`};
  });
  return cells => {
    const own = Array.from({length: width}, (_, i) => cells[i] ?? "");
    // A totals row only says that it is one: what it adds up is no row's any more.
    if (own.some(isTotal)) return [[...own.map(cell => (isTotal(cell) ? cell : "")), "", ""]];
    const paid = months.flatMap(({at, month}) => {
      const text = own[at]!.normalize("NFKC").trim();
      if (/^(|[-—/]+|无|无数据|待补)$/.test(text)) return [];
      const number = /^(\d+)人?$/.exec(text)?.[1];
      if (!number) throw new FileProblem("months_across", {expected: "交党费的人数", received: text.slice(0, 20)});
      return [[...own, month, number]];
    });
    return paid.length ? paid : [[...own, "", ""]];
  };
}

const isTotal = (cell: string): boolean => /^(合计|小计|总计|累计|平均)[数值]?$/.test(cell.replace(/\s/g, ""));
