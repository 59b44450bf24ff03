import type {RecordKind} from "../contracts/column.js";
import {recordKinds} from "../contracts/records/index.js";
import {FileProblem} from "../problems.js";
import {type Header, headerScore, namesColumn, readHeader} from "./headers.js";
import {kindOfName} from "./kindOf.js";
import {label} from "./label.js";
import {type MonthColumn, monthColumns, readAcross} from "./monthsAcross.js";
import {aboutPersons} from "./persons.js";
import {monthOf, saysTenThousand, yearOf} from "./titles.js";
import {joinRows} from "./twoRows.js";

/** The header of a table: which of its first rows, and read as which kind. */
export interface Found {
  /** Position of the header's last row among the rows given, from 0. */
  at: number;
  /** Rows that make up the header. */
  depth: 1 | 2;
  header: Header;
  /** Cells of a row: those of the sheet, then those of columns added to it. */
  fields: number;
  /** Columns of months that are to be turned into rows; null when there are none. */
  months: MonthColumn[] | null;
}

/** What a table is called: its sheet, blank for CSV, and its file. */
export interface Names {
  sheet: string;
  file: string;
}

type Rows = readonly (readonly string[])[];

/**
 * Finds the header among the first rows of a table and the kind it belongs to: told by the first of `names` that
 * tells one, else by the one kind whose required headers are all there.
 */
export function findHeader(rows: Rows, names: readonly string[], all: Names = {sheet: "", file: ""}): Found {
  const told = names.map(kindOfName).find(kind => kind !== null);
  const found = findIn(rows, told, names, all);
  if (!found.length) throw noHeader(rows, told);
  const complete = found.filter(f => !f.header.missing.length && !f.header.repeated);
  const [first, second] = complete;
  if (!first) throw incomplete(found, told, rows);
  if (second) {
    const kinds = complete.map(f => f.header.kind.zh).join("、");
    throw new FileProblem("ambiguous_kind", {expected: "只像一类", received: kinds});
  }
  return first;
}

/** The first row that serves as a header, read as each kind that it serves. */
function findIn(rows: Rows, told: RecordKind | undefined, names: readonly string[], all: Names): Found[] {
  for (const at of rows.keys()) {
    const kinds = told ? [told] : recordKinds;
    const found = kinds.map(kind => headerAt(kind, rows, at, all)).filter(f => headerScore(f.header));
    for (const i of found.length ? [at, at + 1] : [at]) {
      const months = monthColumns(rows[i]);
      if (!months) continue;
      const upper = rows[i - 1] ?? [];
      const texts = [...names, ...rows.slice(0, i).flat()];
      const {header, cells} = readAcross(told, texts, upper, rows[i]!, months);
      return [{at: i, depth: 1, header, fields: cells.length, months}];
    }
    if (found.length) return best(found);
  }
  return [];
}

/** A row, or it and the next if the two together name more columns than either, as the header of a kind. */
function headerAt(kind: RecordKind, rows: Rows, at: number, {sheet, file}: Names): Found {
  const titles = rows.slice(0, at);
  const read = (cells: readonly string[], last: number, depth: 1 | 2): Found => {
    const header = readHeader(kind, cells, saysTenThousand(titles));
    // A sheet that is called by its month needs no column for it.
    const month = header.missing.find(c => c.type === "month");
    if (month && monthOf(sheet) && yearOf(titles, sheet, file)) return read([...cells, month.zh], last, depth);
    if (depth > 1) header.repeated ??= header.unknown.find(text => namesColumn(kind, text)) ?? null;
    return {at: last, depth, header, fields: cells.length, months: null};
  };
  const single = read(rows[at]!, at, 1);
  const joined = joinRows(kind, rows[at]!, rows[at + 1] ?? []);
  if (!joined) return single;
  const both = read(joined, at + 1, 2);
  const most = Math.max(single.header.places.length, readHeader(kind, rows[at + 1]!).places.length);
  return both.header.places.length > most ? both : single;
}

/** A kind whose every matched header another kind matches too, with more of them, is not meant. */
function best(found: Found[]): Found[] {
  const complete = found.filter(f => !f.header.missing.length);
  if (complete.length < 2) return complete.length ? complete : found;
  return complete.filter(a => !complete.some(b => b !== a && isWithin(a.header, b.header)));
}

function isWithin(a: Header, b: Header): boolean {
  const places = new Set(b.places.map(p => p.at));
  return a.places.length < b.places.length && a.places.every(p => places.has(p.at));
}

function noHeader(rows: Rows, told: RecordKind | undefined): FileProblem {
  const widest = rows.reduce<readonly string[]>((a, b) => (filled(b) > filled(a) ? b : a), []);
  // It may be a row of data, with names in it: only what is known to be a header is told.
  const headers = widest.filter(c => aboutPersons.test(label(c)) || recordKinds.some(kind => namesColumn(kind, c)));
  const received = [headerList(headers), `共${filled(widest)}栏`].filter(Boolean).join("等，");
  if (!told) return new FileProblem("unknown_kind", {expected: `${recordKinds.length}类记录之一`, received});
  const required = told.columns.filter(c => c.required).map(c => c.zh);
  return new FileProblem("no_header", {expected: `“${told.zh}”的表头，如${required.join("、")}`, received});
}

function incomplete(found: Found[], told: RecordKind | undefined, rows: Rows): FileProblem {
  const {at, header} = found.reduce((a, b) => (b.header.places.length > a.header.places.length ? b : a));
  const received = headerList(rows[at]!);
  if (header.repeated)
    return new FileProblem("repeated_column", {expected: "每列表头各不相同", received: header.repeated});
  if (!told) return new FileProblem("unknown_kind", {expected: "某一类记录的全部必填列", received});
  const missing = header.missing.map(c => c.zh).join("、");
  return new FileProblem("missing_column", {what: `“${told.zh}”缺少必填列`, expected: missing, received});
}

const filled = (cells: readonly string[]) => cells.filter(c => c.trim()).length;
const headerList = (cells: readonly string[]) =>
  cells
    .map(c => c.trim().slice(0, 20))
    .filter(Boolean)
    .slice(0, 30)
    .join("、");
