import {group} from "d3-array";
import {recordKinds} from "../contracts/records/index.js";
import type {Pack} from "./readPack.js";
import type {RuleClause} from "./ruleClause.js";

/** Rows of one kind of record that one branch must return so that a pack can be judged. */
export interface BurdenRow {
  pack_id: string;
  kind: string;
  kind_zh: string;
  /** Rows a year that the clauses for every branch ask. */
  rows_least: number;
  /** Rows a year if every clause of the pack, whoever it is for, were about the branch. */
  rows_most: number;
  /** Returned once and kept up, not every year. */
  is_once: boolean;
}

const perYear: Partial<Record<RuleClause["period"], number>> = {month: 12, quarter: 4, half: 2, year: 1};
/** Units of things that have a row each. */
const counted = ["次", "天", "份", "项", "本"];
const notAsked = ["branch", "org", "attestation"];

/** What a pack asks a branch to return; a record that proves several clauses is counted once. */
export function burden(pack: Pack): BurdenRow[] {
  const asked = pack.clauses.filter(({level}) => level === "branch").flatMap(clause => rowsOf(pack, clause));
  return [...group(asked, row => row.kind)].map(([kind, rows]) => {
    const {zh, cadence} = recordKinds.find(({id}) => id === kind)!;
    const is_once = cadence === "standing";
    const most = total(rows);
    return {
      pack_id: pack.id,
      kind,
      kind_zh: zh,
      rows_least: is_once ? 0 : total(rows.filter(row => row.is_everyone)),
      rows_most: is_once ? 0 : most,
      is_once
    };
  });
}

interface AskedRows {
  kind: string;
  /** What each row is about, as the measures name it; null where one row tells several things about the branch. */
  item: string | null;
  rows: number;
  is_everyone: boolean;
}

function rowsOf(pack: Pack, clause: RuleClause): AskedRows[] {
  const evidence = pack.entries.get(clause.clause_id)?.entry.evidence ?? [];
  const own = evidence.map(column => column.slice(0, column.indexOf("."))).find(kind => !notAsked.includes(kind));
  const is_everyone = clause.terms.length === 0;
  return clause.kinds.flatMap((kind): AskedRows[] => {
    if (kind !== own || !clause.measures.length) return [{kind, item: null, rows: unnumbered(kind), is_everyone}];
    const items = [...new Set(clause.measures.map(({item}) => (hasRow(kind, item) ? item : null)))];
    return items.map(item => ({kind, item, rows: numbered(kind, clause, items.length), is_everyone}));
  });
}

/** Has each such item a row of its own? Its kind then names it in the key. */
function hasRow(kind: string, item: string): boolean {
  const {columns, naturalKey} = recordKinds.find(({id}) => id === kind)!;
  const names = columns.filter(({name, key}) => key || naturalKey.includes(name));
  return item.split("+").every(part => names.some(({enumeration}) => Object.hasOwn(enumeration?.labels ?? {}, part)));
}

function unnumbered(kind: string): number {
  const cadence = cadenceOf(kind);
  return cadence === "year" ? 1 : cadence === "month" ? 12 : 0;
}

function numbered(kind: string, {min, unit, period}: RuleClause, items: number): number {
  const each = min !== null && unit && counted.includes(unit) ? Math.ceil(min / items) : 0;
  if (cadenceOf(kind) === "event") return each * (perYear[period] ?? 0);
  return Math.max(unnumbered(kind), each * (perYear[period] ?? 1));
}

/** Activities are expected every month, yet have as many rows as took place. */
function cadenceOf(kind: string) {
  return kind === "activity" ? "event" : recordKinds.find(({id}) => id === kind)?.cadence;
}

/** The most that any clause asks of each item; of joined items, `study+theme_day`, only what the single ones leave open. */
function total(rows: readonly AskedRows[]): number {
  const most = new Map<string | null, number>();
  for (const {item, rows: n} of rows) most.set(item, Math.max(most.get(item) ?? 0, n));
  const facts = most.get(null) ?? 0;
  most.delete(null);
  let sum = 0;
  for (const [item, n] of most) {
    const parts = item!.split("+");
    const met = parts.length > 1 ? parts.reduce((all, part) => all + (most.get(part) ?? 0), 0) : 0;
    sum += Math.max(0, n - met);
  }
  return Math.max(sum, facts);
}
