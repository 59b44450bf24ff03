import type {Column, RecordKind} from "../contracts/column.js";
import {label, withoutBracket} from "./label.js";
import {aboutPersons} from "./persons.js";
import {type Trace, traceOf} from "./trace.js";

/** Where a contract's column stands in a sheet. */
export interface Place {
  column: Column;
  /** Position of the cell in the sheet, from 0. */
  at: number;
  /** Position of a second column that gives the name beside the code. */
  nameAt?: number;
  /** What amounts are multiplied by: 10000 under （万元）. */
  factor: number;
  /** The factor comes from the title above the table: the header names no unit. */
  isTitleUnit: boolean;
}

/** A header row read against one kind. */
export interface Header {
  kind: RecordKind;
  places: Place[];
  missing: Column[];
  /** Headers about persons: dropped. */
  person: string[];
  /** Headers nobody knows: not read. */
  unknown: string[];
  /** Positions of columns about persons: never looked at again. */
  personAt: number[];
  /** Position of a 年度 column that the contract has not: the year of the row's dates; null without one. */
  yearAt: number | null;
  /** Columns that only a correction workbook has. */
  trace: Trace;
  /** Two columns with the same header. */
  repeated: string | null;
}

const ignored = new Set(["", "序号", "备注", "填表单位", "审核", "审核人", "填表人"].map(label));
const years = new Set(["年", "年度", "年份"]);

/** Reads one row of cells as the header of a kind. `isTenThousand`: the title says that amounts are in 万元. */
export function readHeader(kind: RecordKind, cells: readonly string[], isTenThousand = false): Header {
  const names = headerNames(kind);
  const taken = new Map<Column, {at: number; rank: number; text: string}[]>();
  const header: Header = {
    kind,
    places: [],
    missing: [],
    person: [],
    unknown: [],
    personAt: [],
    yearAt: null,
    trace: {},
    repeated: null
  };
  const seen = new Set<string>();
  cells.forEach((cell, at) => {
    const text = label(cell);
    if (!text) return;
    const traced = traceOf(text);
    if (traced) {
      header.trace[traced] ??= at;
      return;
    }
    const match = matched(names, text);
    if (match) {
      if (seen.has(text)) header.repeated ??= cell.trim();
      seen.add(text);
      taken.set(match.column, [...(taken.get(match.column) ?? []), {at, rank: match.rank, text}]);
    } else if (aboutPersons.test(text)) {
      header.person.push(cell.trim());
      header.personAt.push(at);
    } else if (years.has(text)) header.yearAt ??= at;
    else if (!ignored.has(text)) header.unknown.push(cell.trim());
  });
  for (const column of kind.columns) {
    const found = (taken.get(column) ?? []).sort((a, b) => a.rank - b.rank || a.at - b.at);
    if (!found.length) {
      if (column.required) header.missing.push(column);
      continue;
    }
    const named = column.references ? found.filter(f => isName(f.text)) : [];
    const coded = found.filter(f => !named.includes(f));
    const [first, ...rest] = coded.length ? [...coded, ...named] : named;
    const second = coded.length && named.length ? named[0] : undefined;
    const isTitleUnit =
      isTenThousand && column.type === "decimal" && column.unit === "元" && !first!.text.includes("元");
    const factor = isTitleUnit || /万元/.test(first!.text) ? 10_000 : 1;
    header.places.push({column, at: first!.at, nameAt: second?.at, factor, isTitleUnit});
    header.unknown.push(...rest.filter(f => f !== second).map(f => cells[f.at]!.trim()));
  }
  return header;
}

/** How well a row serves as the header of a kind: matched columns, 0 unless two match and one is required. */
export function headerScore(header: Header): number {
  const {places} = header;
  return places.length >= 2 && places.some(p => p.column.required) ? places.length : 0;
}

/** Whether a text is a header of a kind's column. */
export const namesColumn = (kind: RecordKind, text: string): boolean =>
  matched(headerNames(kind), label(text)) !== undefined;

const matched = <T>(names: ReadonlyMap<string, T>, text: string): T | undefined =>
  names.get(text) ?? names.get(withoutBracket(text));

const isName = (text: string) => /名称|全称|^(党支部|支部|所在支部|党组织|组织)$/.test(text);

const nameCache = new Map<RecordKind, Map<string, {column: Column; rank: number}>>();

function headerNames(kind: RecordKind): Map<string, {column: Column; rank: number}> {
  const cached = nameCache.get(kind);
  if (cached) return cached;
  const names = new Map<string, {column: Column; rank: number}>();
  const add = (text: string, column: Column, rank: number) => {
    if (!names.has(label(text))) names.set(label(text), {column, rank});
  };
  for (const c of kind.columns) add(c.name, c, 0);
  for (const c of kind.columns) add(c.zh, c, 0);
  for (const c of kind.columns) for (const s of c.synonyms) add(s, c, 1);
  nameCache.set(kind, names);
  return names;
}
