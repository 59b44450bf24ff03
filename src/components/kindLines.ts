import {sum} from "d3-array";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {ofYear, type Returned, togetherOf} from "./returnRows.js";
import type {KindFacts, Submission} from "./snapshots.js";

/** One kind of record in one year: how many branches of each region returned it. */
export interface KindLine extends KindFacts {
  is_supplied: boolean;
  city: Returned;
  /** By region id; a region without a branch that year has no entry. */
  regions: Map<string, Returned>;
  files: number;
  rows_read: number;
  rows_quarantined: number;
}

/** Every kind in the order of the contracts, required ones first. */
export function kindLines(
  kinds: readonly (KindFacts & {is_supplied: boolean})[],
  returns: readonly RegionReturnsRow[],
  submissions: readonly Submission[],
  year: string
): KindLine[] {
  const tiers = ["core", "standard", "advanced"];
  const rows = ofYear(returns, year);
  return [...kinds]
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier))
    .map(kind => {
      const own = rows.filter(row => row.kind === kind.id);
      const sheets = submissions.filter(row => row.kind === kind.id);
      const ids = [...new Set(own.map(row => row.region_id))];
      return {
        ...kind,
        city: togetherOf(own),
        regions: new Map(ids.map(id => [id, togetherOf(own.filter(row => row.region_id === id))])),
        files: new Set(sheets.map(row => row.file)).size,
        rows_read: sum(sheets, row => row.rows_read),
        rows_quarantined: sum(sheets, row => row.rows_quarantined)
      };
    });
}
