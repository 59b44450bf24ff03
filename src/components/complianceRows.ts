import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import type {DimensionsRow} from "../../loaders/contracts/marts/dimensions.js";
import type {PacksRow} from "../../loaders/contracts/marts/packs.js";
import type {Columns} from "./snapshots.js";

/** Verdicts in the order they are drawn: what is missed first, what nobody could say last. */
export const countedVerdicts = ["not_met", "warn", "met", "grace", "manual", "no_data"] as const;

/** How many verdicts of each kind were given. */
export type Counts = Record<(typeof countedVerdicts)[number], number>;

export type ComplianceClause = Pick<
  ClausesRow,
  "pack_id" | "dimension_id" | "clause_id" | "title" | "asks" | "source" | "period" | "is_evaluated"
>;

/** `data/compliance.json`: verdicts of every clause counted by region and period; `clause` is a place in `clauses`. */
export interface Compliance {
  packs: PacksRow[];
  dimensions: DimensionsRow[];
  clauses: ComplianceClause[];
  counts: Columns<Counts & {clause: number; region_id: string; period: string}>;
}

const none = (): Counts => ({not_met: 0, warn: 0, met: 0, grace: 0, manual: 0, no_data: 0});

/** Verdicts that were due at all. */
export const dueOf = (counts: Counts): number => countedVerdicts.reduce((n, verdict) => n + counts[verdict], 0);

/** Verdicts that records could decide. */
export const judgedOf = ({met, warn, not_met}: Counts): number => met + warn + not_met;

/** Share 0–1 of what could be judged; null where nothing could. */
export const metShare = (counts: Counts): number | null => {
  const judged = judgedOf(counts);
  return judged ? (counts.met + counts.warn) / judged : null;
};

/** Share 0–1 of what was due that waits for a person or for data; null where nothing was due. */
export const unknownShare = (counts: Counts): number | null => {
  const due = dueOf(counts);
  return due ? (counts.manual + counts.no_data) / due : null;
};

/** A dimension of a pack as one name: two packs may use the same word. */
export const dimensionKey = ({pack_id, dimension_id}: {pack_id: string; dimension_id: string}): string =>
  `${pack_id}/${dimension_id}`;

/** A period belongs to its year; what has no calendar is judged on the evaluation date and belongs to its year. */
export const isInYear = (period: string, year: number, asOf: string): boolean =>
  /^\d{4}/.test(period) ? Number(period.slice(0, 4)) === year : Number(asOf.slice(0, 4)) === year;

/** Years that were judged, the latest first. */
export function yearsOf({counts}: Compliance, asOf: string): number[] {
  const years = new Set(
    counts.period.filter(period => /^\d{4}/.test(period)).map(period => Number(period.slice(0, 4)))
  );
  return [...years.add(Number(asOf.slice(0, 4)))].sort((a, b) => b - a);
}

/** The id under which the sums of every clause stand. */
export const everything = "";

/** Verdicts of one year, summed by clause, dimension and altogether, for every region; `*` is the city. */
export interface YearCounts {
  /** `id`: a clause, a dimension key, or `everything`. */
  at(id: string, region_id: string): Counts;
  /** Counts of a clause by period, in order. */
  periods(clause_id: string, region_id: string): [period: string, counts: Counts][];
}

/** Sums the verdicts of the clauses given over one year. */
export function yearCounts(
  {clauses, counts}: Compliance,
  {year, asOf, packs}: {year: number; asOf: string; packs: readonly string[]}
): YearCounts {
  const sums = new Map<string, Counts>();
  const periods = new Map<string, [string, Counts][]>();
  for (let i = 0; i < counts.clause.length; ++i) {
    const clause = clauses[counts.clause[i]!]!;
    const [region_id, period] = [counts.region_id[i]!, counts.period[i]!];
    if (!packs.includes(clause.pack_id) || !isInYear(period, year, asOf)) continue;
    const own = Object.fromEntries(countedVerdicts.map(verdict => [verdict, counts[verdict][i]!])) as Counts;
    if (!dueOf(own)) continue;
    for (const id of [clause.clause_id, dimensionKey(clause), everything]) {
      const key = `${region_id}|${id}`;
      const sum = sums.get(key) ?? none();
      for (const verdict of countedVerdicts) sum[verdict] += own[verdict];
      sums.set(key, sum);
    }
    const key = `${region_id}|${clause.clause_id}`;
    periods.set(key, [...(periods.get(key) ?? []), [period, own]]);
  }
  return {
    at: (id, region_id) => sums.get(`${region_id}|${id}`) ?? none(),
    periods: (clause_id, region_id) =>
      (periods.get(`${region_id}|${clause_id}`) ?? []).sort(([a], [b]) => (a < b ? -1 : 1))
  };
}
