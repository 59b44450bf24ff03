import {group, max, sum} from "d3-array";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {monthIndex, periodZh} from "./format.js";

/** Branches there and branches that returned something, over one period or the sum of several. */
export type Returned = Pick<RegionReturnsRow, "branches_active" | "branches_reporting">;

/** Share of branches that returned something; null where there was none to ask. */
export const returnedShare = ({branches_active, branches_reporting}: Returned): number | null =>
  branches_active ? branches_reporting / branches_active : null;

/** Branches and returns of several periods or regions together. */
export const togetherOf = (rows: readonly Returned[]): Returned => ({
  branches_active: sum(rows, row => row.branches_active),
  branches_reporting: sum(rows, row => row.branches_reporting)
});

/** Years that returns speak of, the first one first. */
export const yearsOf = (rows: readonly RegionReturnsRow[]): string[] =>
  [...new Set(rows.filter(row => row.period !== "standing").map(row => row.period.slice(0, 4)))].sort();

/** Returns of one year; what holds for good belongs to every year. */
export const ofYear = (rows: readonly RegionReturnsRow[], year: string): RegionReturnsRow[] =>
  rows.filter(row => row.period === "standing" || row.period.startsWith(year));

/** A kind of record that no branch of a region returned, over one span without a break. */
export interface Gap {
  kind: string;
  region_id: string;
  from: string;
  to: string;
  periods: number;
  /** Branches that were there, at most. */
  branches_active: number;
}

const follows = (before: string, after: string): boolean =>
  before.length === 7 ? monthIndex(after) - monthIndex(before) === 1 : Number(after) - Number(before) === 1;

/** What a whole region did not return though it is expected, the largest first; neighbouring periods make one span. */
export function gapsOf(rows: readonly RegionReturnsRow[]): Gap[] {
  const missing = rows.filter(
    row => row.cadence !== "event" && row.branches_active > 0 && row.branches_reporting === 0
  );
  const gaps: Gap[] = [];
  for (const list of group(missing, row => `${row.kind} ${row.region_id}`).values()) {
    let open: Gap | undefined;
    for (const {kind, region_id, period, branches_active} of [...list].sort((a, b) => (a.period < b.period ? -1 : 1))) {
      if (open && follows(open.to, period)) {
        open.to = period;
        open.periods += 1;
        open.branches_active = max([open.branches_active, branches_active])!;
        continue;
      }
      open = {kind, region_id, from: period, to: period, periods: 1, branches_active};
      gaps.push(open);
    }
  }
  return gaps.sort((a, b) => monthsOf(b) * b.branches_active - monthsOf(a) * a.branches_active);
}

const monthsOf = ({from, periods}: Gap): number => periods * (from.length === 7 ? 1 : 12);

/** `2017年`, `2018年8月`, `2019年1月至12月`: when a gap was. */
export function gapZh({from, to}: Pick<Gap, "from" | "to">): string {
  if (from === to) return periodZh(from);
  if (from.length === 7 && from.endsWith("-01") && to === `${from.slice(0, 4)}-12`) return `${from.slice(0, 4)}年全年`;
  const end = periodZh(to);
  return `${periodZh(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
}
