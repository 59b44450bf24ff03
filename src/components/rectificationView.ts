import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import type {WeakBranchesRow} from "../../loaders/contracts/marts/weakBranches.js";
import type {WeakCriteriaRow} from "../../loaders/contracts/marts/weakCriteria.js";
import {type Filters, isLeft} from "./filters.js";
import {amount, count} from "./format.js";
import {countedPlaceZh} from "./placeZh.js";
import type {RectificationCounts} from "./rectificationHeadline.js";
import {rowsOf} from "./rowsOf.js";
import type {Rectification, Site} from "./snapshots.js";

/** One criterion that stands for one candidate. */
export interface Sign {
  branch: WeakBranchesRow;
  criterion: WeakCriteriaRow;
  actual: number | null;
  since_on: string;
  fired_on: string;
}

const isOpen = (row: RectificationCasesRow) => row.closed_on === null && row.came_back_on === null;

/** What the rectification page shows for its filters, computed once. */
export function rectificationView(site: Site, data: Rectification, filters: Filters) {
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const regionName = (id: string | null) => (id === null ? "—" : (regionNames.get(id) ?? id));
  const branches = rowsOf(data.branches).filter(row => isLeft(filters, row));
  const byBranch = new Map(branches.map(branch => [branch.branch_id, branch]));
  const criteria = new Map(data.criteria.map(criterion => [criterion.criterion_id, criterion]));
  const signs = rowsOf(data.candidates).flatMap(({branch_id, criterion_id, ...told}): Sign[] => {
    const [branch, criterion] = [byBranch.get(branch_id), criteria.get(criterion_id)];
    return branch && criterion ? [{branch, criterion, ...told}] : [];
  });
  const cases = rowsOf(data.cases).filter(row => isLeft(filters, row));
  return {site, data, filters, regionName, branches, signs, cases, open: cases.filter(isOpen)};
}

export type RectificationView = ReturnType<typeof rectificationView>;

/** The counts of the headline. Only the city and a region have a number of branches of their own here. */
export function countsOf({site, data, filters, branches, open}: RectificationView): RectificationCounts {
  const {region, sector, form, star} = filters;
  const isRegion = !sector && !form && !star;
  const share = isRegion ? data.shares.find(({region_id}) => region_id === (region ?? "*")) : undefined;
  return {
    as_of: site.facts.as_of,
    place: region || !isRegion ? countedPlaceZh(site, filters) : null,
    active: share?.branches_active ?? 0,
    candidates: branches.length,
    in_case: branches.filter(({outcome}) => outcome === "in_case").length,
    left_out: branches.filter(({outcome}) => outcome === "left_out").length,
    open: open.length,
    overdue: open.filter(row => row.is_overdue).length,
    stalled: open.filter(row => row.is_stalled).length,
    hasCriteria: data.criteria.length > 0
  };
}

/** `3.2个月，界限3个月`, `6期中漏5期，界限5期`: what was found beside what is allowed. */
export function signZh({criterion: {way, unit, limit_value, of_last}, actual}: Sign): string {
  if (way === "relapse") return `${count(actual)}次`;
  const limit = `界限${amount(limit_value)}${unit ?? ""}`;
  if (way === "missed") return `最近${of_last}期漏${amount(actual)}期，${limit}`;
  // Tenths say enough of what is measured to the day, unless they would say that it stands at the limit.
  const tenths = actual === null ? null : Math.round(actual * 10) / 10;
  return `${amount(tenths === limit_value ? actual : tenths)}${unit ?? ""}，${limit}`;
}

/** Names of codes with ; between them. */
export const codesZh = (codes: string | null, words: Record<string, string>): string | null =>
  codes === null
    ? null
    : codes
        .split(";")
        .map(code => words[code] ?? code)
        .join("、");

/** Outcome of a candidate, in words that accuse nobody. */
export const outcomeZh: Record<WeakBranchesRow["outcome"], string> = {
  in_case: "正在整顿",
  in_follow_up: "销号后跟踪",
  left_out: "还没有列入",
  waiting: "等待期内"
};
