import type {AppliesTo} from "../appliesTo.js";
import type {LocalClause, PackClause} from "../contracts/rules/clause.js";
import {readMeasure} from "../contracts/rules/measures.js";
import {packOrgMeasures} from "../contracts/rules/orgMeasures.js";
import type {Literal} from "./terms.js";

/** A clause with every default written out: what the warehouse is told. */
export interface RuleClause {
  /** Pack, or scheme for a local clause. */
  pack_id: string;
  /** Full id, `tongling-2017/3.5c`. */
  clause_id: string;
  dimension_id: string;
  title: string;
  asks: string;
  citation: string | null;
  place: string | null;
  source: "document" | "local";
  kind: PackClause["kind"];
  period: PackClause["period"];
  level: "branch" | "organisation";
  min: number | null;
  max: number | null;
  unit: string | null;
  applies_to: string;
  strength: "hard" | "soft";
  number_source: string;
  from_year: number | null;
  /** Most points of a line of the document's score sheet; null for every other clause. */
  points: number | null;
  method: "measure" | "judgement" | "none";
  combine: PackClause["combine"];
  empty: "n_a" | null;
  /** An attested n_a holds against what was counted, though not against a recorded veto. */
  is_excusable: boolean;
  /** Two digits each, `06 07`; a year's clause fulfilled in other months warns. */
  in_months: string | null;
  prorate: NonNullable<PackClause["prorate"]>;
  miss: NonNullable<PackClause["miss"]>;
  above: NonNullable<PackClause["above"]>;
  reads: NonNullable<PackClause["reads"]>;
  /** How an unclear wording is read. */
  reading: string | null;
  /** Why the city asks it; null for a document's clause. */
  reason: string | null;
  /** Last day of the year that is in time, as month × 100 + day. */
  by_day: number | null;
  /** Those needed count nothing themselves, but without them nothing counts. */
  measures: {measure: string; item: string; is_needed: boolean}[];
  /** Full ids of the clauses whose required money is taken together, or of which those missed count. */
  of: string[];
  /** Full ids of the counted clauses that suggest the points of a line. */
  suggested_by: string[];
  /** Full ids of the clauses whose miss leaves this one to a person. */
  doubts: string[];
  /** Words after `org:`; none for a clause about branches. */
  organisations: string[];
  /** Kinds of records without which it cannot be judged. */
  kinds: string[];
  terms: Literal[][];
}

/** Kinds whose absence never makes a clause undecidable. */
const alwaysThere = ["org", "branch", "attestation"];

/** Writes out the defaults of a clause entry that has passed its checks. */
export function resolveClause(
  owner: string,
  dimension: string,
  entry: PackClause | LocalClause,
  appliesTo: AppliesTo
): RuleClause {
  const local = "source" in entry;
  const evidence = (entry.evidence ?? []).map(column => column.slice(0, column.indexOf(".")));
  return {
    pack_id: owner,
    clause_id: `${owner}/${entry.id}`,
    dimension_id: dimension,
    title: entry.title,
    asks: entry.asks,
    citation: local ? null : entry.cite,
    place: local ? null : entry.place,
    source: local ? "local" : "document",
    kind: entry.kind,
    period: entry.period,
    level: appliesTo.level,
    min: entry.min ?? null,
    max: entry.max ?? null,
    unit: entry.unit ?? null,
    applies_to: entry.applies_to,
    strength: entry.strength,
    number_source: local ? "local" : entry.number,
    from_year: entry.from ?? null,
    points: local ? null : (entry.points ?? null),
    method: methodOf(entry, appliesTo),
    combine: entry.combine,
    empty: entry.empty ?? null,
    is_excusable: entry.excusable ?? false,
    in_months: entry.in_months?.map(month => String(month).padStart(2, "0")).join(" ") ?? null,
    prorate: entry.prorate ?? prorateOf(entry),
    miss: entry.miss ?? missOf(entry),
    above: entry.above ?? missOf(entry),
    reads: entry.reads ?? (isCalendar(entry.period) ? "period" : "standing"),
    reading: entry.reading ?? null,
    reason: local ? entry.reason : null,
    by_day: entry.by ? Number(entry.by.replace("-", "")) : null,
    measures: [...measuresOf(entry.measures, false), ...measuresOf(entry.needs, true)].map(found => ({
      ...found,
      item: itemOf(found, owner, entry.id)
    })),
    of: (entry.of ?? []).map(id => `${owner}/${id}`),
    suggested_by: (local ? [] : (entry.suggested_by ?? [])).map(id => `${owner}/${id}`),
    doubts: (entry.doubts ?? []).map(id => `${owner}/${id}`),
    organisations: appliesTo.organisations,
    kinds: [...new Set([...evidence, ...appliesTo.kinds])].filter(kind => !alwaysThere.includes(kind)).sort(),
    terms: appliesTo.terms
  };
}

function measuresOf(texts: readonly string[] = [], is_needed: boolean): RuleClause["measures"] {
  return texts
    .map(readMeasure)
    .filter(found => "measure" in found)
    .map(found => ({...found, is_needed}));
}

/** What stands on record under one document is counted for its own clauses only. */
function itemOf({measure, item}: {measure: string; item: string}, owner: string, id: string): string {
  if (measure === "vetoes") return item === "own" ? `${owner}/${id}` : owner;
  return packOrgMeasures.includes(measure) ? `${owner}/${item}` : item;
}

type Entry = PackClause | LocalClause;

function isCalendar(period: Entry["period"]): boolean {
  return period === "month" || period === "quarter" || period === "half" || period === "year";
}

function methodOf(entry: Entry, appliesTo: AppliesTo): RuleClause["method"] {
  if (appliesTo.level === "organisation" || entry.kind === "target" || entry.kind === "narrative") return "none";
  return entry.measures ? "measure" : "judgement";
}

/** What a branch that existed for part of the period is asked: counts shrink, fixed sums shrink, sets are whole. */
function prorateOf(entry: Entry): RuleClause["prorate"] {
  if (!isCalendar(entry.period)) return "as_is";
  if (entry.kind === "cadence") return "floor";
  if (entry.kind === "hours") return "money";
  if (entry.kind === "funding") return entry.unit?.startsWith("元") ? "money" : "as_is";
  if (entry.kind === "tenure" || entry.kind === "headcount") return "as_is";
  return "whole";
}

/** A soft word excuses a missed or exceeded size, not a missed meeting or a legal time limit. */
function missOf(entry: Entry): RuleClause["miss"] {
  const structural = entry.kind !== "cadence" && entry.kind !== "tenure";
  return entry.strength === "soft" && structural ? "warn" : "not_met";
}
