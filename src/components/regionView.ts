import {sum} from "d3-array";
import type {Filters} from "./filters.js";
import {filteredDots, overviewRows} from "./overviewRows.js";
import {rectificationView} from "./rectificationView.js";
import {dimensionLines, metShare, type RegionFacts, regionReturns, weakestDimension} from "./regionRows.js";
import {climbOf} from "./rolloutRows.js";
import {rowsOf} from "./rowsOf.js";
import type {Overview, Rectification, Rollout, Site} from "./snapshots.js";

/** The snapshots that the page of a region is drawn from. */
export interface RegionSnapshots {
  site: Site;
  rollout: Rollout;
  overview: Overview;
  rectification: Rectification;
  region: RegionFacts;
}

/** What the page shows of the region in the address, computed once; null when none is named or nobody knows it. */
export function regionView({site, rollout, overview, rectification, region}: RegionSnapshots, filters: Filters) {
  const here = site.regions.find(({region_id}) => region_id === filters.region);
  if (!here) return null;
  const {region_id: id, region_name: place} = here;
  // A region is told whole: what other pages are narrowed to does not narrow it.
  const own = {...filters, region: id, sector: null, month: null, only: null, star: null, before: null};
  const year = Number(site.facts.as_of.slice(0, 4));
  const dimensions = dimensionLines(region.dimensions, id, year);
  const all = overviewRows(overview);
  return {
    id,
    place,
    site,
    year,
    overview,
    rollout,
    filters: own,
    climb: climbOf(rollout, {level: "region", id}, null),
    city: all,
    dots: filteredDots(all, own),
    weak: rectificationView(site, rectification, own),
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
