import {sum} from "d3-array";
import type {BranchTable} from "./branchTable.js";
import type {Filters} from "./filters.js";
import {rectificationView} from "./rectificationView.js";
import {dimensionLines, metShare, type RegionFacts, regionReturns, weakestDimension} from "./regionRows.js";
import {climbOf} from "./rolloutRows.js";
import {rowsOf} from "./rowsOf.js";
import type {Overview, Rectification, Rollout, Site} from "./snapshots.js";
import {starZh} from "./star.js";

/** The snapshots that the page of a region is drawn from. */
export interface RegionSnapshots {
  site: Site;
  rollout: Rollout;
  overview: Overview;
  table: BranchTable;
  rectification: Rectification;
  region: RegionFacts;
}

/** What the page shows of the region in the address, computed once; null when none is named or nobody knows it. */
export function regionView({site, rollout, overview, table, rectification, region}: RegionSnapshots, filters: Filters) {
  const here = site.regions.find(({region_id}) => region_id === filters.region);
  if (!here) return null;
  const {region_id: id, region_name: place} = here;
  // A region is told whole: what other pages are narrowed to narrows its list of branches only.
  const whole = {...filters, region: id, sector: null, form: null, month: null, only: null, star: null, before: null};
  const {sector, form, star} = filters;
  const year = Number(site.facts.as_of.slice(0, 4));
  const dimensions = dimensionLines(region.dimensions, id, year);
  return {
    id,
    place,
    site,
    year,
    overview,
    rollout,
    filters: whole,
    climb: climbOf(rollout, {level: "region", id}, null),
    city: table.dots({}),
    judged: table.judged(whole),
    dots: table.dots(whole),
    listed: table.dots({region: id, sector, form, star}),
    /** What the list of branches is narrowed to. */
    kinds: [sector && (site.sectors[sector] ?? sector), form && (site.forms[form] ?? form), star && starZh(star)],
    weak: rectificationView(site, rectification, whole),
    dimensions,
    weakest: weakestDimension(dimensions),
    met_share: metShare({met: sum(dimensions, line => line.met), not_met: sum(dimensions, line => line.not_met)}),
    missed: rowsOf(region.missed, at => at("region_id") === id),
    committees: region.committees.filter(row => row.region_id === id),
    senders: region.senders.filter(row => row.region_id === id),
    returns: regionReturns(region, id)
  };
}

export type RegionView = NonNullable<ReturnType<typeof regionView>>;
