import type {SelectionRow} from "../../loaders/contracts/marts/selection.js";
import type {SelectionExclusionsRow} from "../../loaders/contracts/marts/selectionExclusions.js";
import type {SelectionMissesRow} from "../../loaders/contracts/marts/selectionMisses.js";
import type {SelectionQuotasRow} from "../../loaders/contracts/marts/selectionQuotas.js";
import type {SelectionRulesRow} from "../../loaders/contracts/marts/selectionRules.js";
import type {SelectionStepsRow} from "../../loaders/contracts/marts/selectionSteps.js";
import {type Filters, isLeft} from "./filters.js";
import {dateZh} from "./format.js";
import {rowsOf} from "./rowsOf.js";
import type {Columns} from "./snapshots.js";

/** A branch as the selection page lists it. */
export type SelectedBranch = Pick<
  SelectionRow,
  | "cycle"
  | "branch_id"
  | "region_id"
  | "sector"
  | "stage"
  | "outcome"
  | "rank"
  | "is_eligible"
  | "reason"
  | "reason_zh"
  | "is_listed"
  | "reserve_no"
  | "replaces_branch_id"
  | "replaced_by_branch_id"
  | "score"
  | "star_level"
  | "tied_rank"
  | "margin"
  | "is_front_line"
  | "tier"
> & {name: string; form: string};

/** Branches of a region in a tier; `not_ranked` are in it on record only. */
export interface TierCount {
  cycle: number;
  region_id: string | null;
  tier: string;
  branches: number;
  recorded: number;
  not_ranked: number;
}

/** `data/selection.json`: every year's selection; `rules` is null where the scheme has none. */
export interface SelectionPageData {
  rules: SelectionRulesRow | null;
  steps: SelectionStepsRow[];
  quotas: SelectionQuotasRow[];
  misses: SelectionMissesRow[];
  exclusions: SelectionExclusionsRow[];
  tiers: TierCount[];
  /** Eligible, never put forward, far from the cut: counted only. */
  unlisted: {cycle: number; branches: number}[];
  branches: Columns<SelectedBranch>;
  exclusion_zh: Record<string, string>;
  tier_zh: Record<string, string>;
}

/** One year of the selection; its lists are narrowed, stars as of that year, what is about the whole list is not. */
export function selectionYear(data: SelectionPageData, filters: Filters) {
  const {year, region} = filters;
  const cycles = [...new Set(data.steps.map(step => step.cycle))];
  const cycle = cycles.includes(Number(year)) ? Number(year) : (cycles.at(-1) ?? null);
  const of = <Row extends {cycle: number}>(rows: readonly Row[]) => rows.filter(row => row.cycle === cycle);
  const all = of(rowsOf(data.branches));
  const shown = all.filter(row => isLeft(filters, {...row, star: String(row.star_level ?? "-")}));
  return {
    data,
    cycles,
    cycle,
    steps: of(data.steps),
    quotas: of(data.quotas),
    misses: of(data.misses),
    exclusions: of(data.exclusions).filter(row => !region || row.region_id === region),
    tiers: data.tiers.filter(row => !region || row.region_id === region),
    unlisted: of(data.unlisted)[0]?.branches ?? 0,
    all,
    shown
  };
}
export type SelectionYear = ReturnType<typeof selectionYear>;

/** Places that are not firm: on the list and within the scheme's margin of the best reserve. */
export const isClose = (row: SelectedBranch, margin: number): boolean =>
  row.is_listed && row.margin !== null && Math.abs(row.margin) <= margin;

/** Ranks that a branch on the list and a reserve share: only the branch's code tells them apart. */
export function tiedAtCut(rows: readonly SelectedBranch[]): SelectedBranch[] {
  const ranks = (isListed: boolean) =>
    new Set(
      rows
        .filter(row => row.tied_rank !== null && (isListed ? row.is_listed : row.outcome === "reserve"))
        .map(row => row.tied_rank)
    );
  const [on, off] = [ranks(true), ranks(false)];
  return rows.filter(
    row => (row.is_listed || row.outcome === "reserve") && on.has(row.tied_rank) && off.has(row.tied_rank)
  );
}

/** What organisations say of a step that the records of their branches do not bear out; null where they agree or say nothing. */
export function reportDoubt(step: SelectionStepsRow, name: string): string | null {
  const {reported_in, reported_out, records_in, records_out} = step;
  const parts = [
    reported_in === null || reported_in === records_in ? "" : `参评${reported_in}个，有记录的支部${records_in}个`,
    reported_out === null || reported_out === records_out ? "" : `通过${reported_out}个，记录为通过的${records_out}个`
  ].filter(Boolean);
  return parts.length ? `存疑：${name}一步各单位报${parts.join("；")}。可能有漏报的记录，请核对。` : null;
}

/**
 * Who are chosen, and how firm is the list: one sentence.
 * @param viewer whose branches alone the site holds; places are the city's and are not held against them
 */
export function selectionHeadline(
  {data, cycle, steps, all, misses}: SelectionYear,
  viewer: string | null = null
): string {
  const {rules} = data;
  if (!rules) return "评定办法还没有写怎么评选，所以没有名单。";
  if (cycle === null) return `${rules.title}还没有名单：一个年度都还没有评完。`;
  const n = (test: (row: SelectedBranch) => boolean) => all.filter(test).length;
  const [named, proposed] = [n(row => row.outcome === "named"), n(row => row.outcome === "proposed")];
  const parts = [`${cycle}年度${rules.title}${viewer ? "全市" : ""}名额${rules.places}个`];
  const counts = [named ? `已命名${named}个` : "", proposed ? `按规则建议${proposed}个` : ""].filter(Boolean);
  parts.push(`${viewer ?? ""}${counts.length ? counts.join("、") : viewer ? "没有在名单上的" : "还没有名单"}`);
  const close = n(row => isClose(row, rules.close_margin));
  const isDecided = steps.at(-1)?.is_decided ?? false;
  // Who has nobody behind them is not ahead of anybody.
  const hasReserves = all.some(row => row.outcome === "reserve");
  if (proposed && !isDecided)
    parts.push(
      close
        ? `其中${close}个与最好的后备相差不到${rules.close_margin}分，还不稳`
        : hasReserves
          ? "与后备都拉开了分差"
          : viewer
            ? ""
            : "没有后备"
    );
  const empty = rules.places - named - proposed;
  if (!viewer && empty > 0) parts.push(`空着${empty}个`);
  const struck = n(row => row.outcome === "struck_off");
  if (struck) parts.push(`复核撤下${struck}个`);
  const quotas = misses.filter(miss => miss.level !== "places").length;
  if (quotas) parts.push(`${viewer ? "全市" : ""}有${quotas}项名额规定满足不了`);
  const judged = steps[0]?.judged_on;
  return `${parts.filter(Boolean).join("；")}${judged ? `（复核日${dateZh(judged)}）` : ""}。`;
}
