import {type BigNumber, bigNumbers} from "./bigNumber.js";
import type {BranchTable} from "./branchTable.js";
import {overviewHeadline} from "./overviewHeadline.js";
import {overviewNumbers} from "./overviewNumbers.js";
import {byGap} from "./rolloutOrder.js";
import {climbOf, latestOf} from "./rolloutRows.js";
import type {Overview, Rollout, Site} from "./snapshots.js";
import {forecast} from "./stairData.js";
import {wallClimb} from "./wallClimb.js";
import {type WallShare, wallShares} from "./wallShares.js";

/** One picture of the wall: the city, or one region. */
export interface WallSlide {
  place: string;
  headline: string;
  numbers: BigNumber[];
  /** The picture at the left and what stands beside it. */
  climb: () => SVGElement;
  shares: () => SVGElement;
}

/** The city first, then its regions, those furthest behind their target before the others. */
export function wallSlides(site: Site, rollout: Rollout, overview: Overview, table: BranchTable): WallSlide[] {
  const names = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const regions = byGap(latestOf(rollout, "region", null));
  const shares: WallShare[] = regions.map(row => ({
    id: row.id,
    name: names.get(row.id) ?? row.id,
    share: row.accepted_share,
    target: row.target_share
  }));
  const behind = regions.filter(row => row.status === "behind").map(row => names.get(row.id) ?? row.id);
  const slide = (place: string, region: string | null): WallSlide => {
    const climb = climbOf(rollout, region ? {level: "region", id: region} : {level: "city", id: "*"}, null);
    const now = climb.at(-1);
    return {
      place,
      headline: overviewHeadline(place, now, forecast(climb, site.targets), region ? [] : behind),
      numbers: overviewNumbers(climb, table.dots({region}), overview.cycle, table.judged({region})),
      climb: () => wallClimb(climb, site.targets),
      shares: () => wallShares(shares, region)
    };
  };
  return [slide("全市", null), ...regions.map(row => slide(names.get(row.id) ?? row.id, row.id))];
}

/** The four numbers without what only fits a page. */
export const wallNumbers = ({numbers}: WallSlide): HTMLElement =>
  bigNumbers(numbers.map(({note, ...number}) => number));
