import type {RecordKind} from "../contracts/column.js";
import {recordKinds} from "../contracts/records/index.js";
import {FileProblem} from "../problems.js";
import {type Header, headerScore, readHeader} from "./headers.js";
import {kindOfName} from "./kindOf.js";

/** The header row of a table: which of its first rows, and read as which kind. */
export interface Found {
  /** Position among the rows given, from 0. */
  at: number;
  header: Header;
}

/**
 * Finds the header among the first rows of a table and the kind it belongs to: told by the first name that tells
 * one, else by the one kind whose required headers are all there.
 */
export function findHeader(rows: readonly (readonly string[])[], names: readonly string[]): Found {
  const told = names.map(kindOfName).find(kind => kind !== null);
  const found = told ? findIn(rows, [told]) : findIn(rows, recordKinds);
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
function findIn(rows: readonly (readonly string[])[], kinds: readonly RecordKind[]): Found[] {
  for (const [at, cells] of rows.entries()) {
    const found = kinds.map(kind => ({at, header: readHeader(kind, cells)})).filter(f => headerScore(f.header));
    if (found.length) return best(found);
  }
  return [];
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

function noHeader(rows: readonly (readonly string[])[], told: RecordKind | undefined): FileProblem {
  const widest = rows.reduce<readonly string[]>((a, b) => (filled(b) > filled(a) ? b : a), []);
  const received = headerList(widest);
  if (!told) return new FileProblem("unknown_kind", {expected: "31类记录之一", received});
  const required = told.columns.filter(c => c.required).map(c => c.zh);
  return new FileProblem("no_header", {expected: `“${told.zh}”的表头，如${required.join("、")}`, received});
}

function incomplete(found: Found[], told: RecordKind | undefined, rows: readonly (readonly string[])[]): FileProblem {
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
