import type {Cadence} from "../../loaders/contracts/column.js";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {type Gap, gapsOf, ofYear, type Returned, togetherOf, yearsOf} from "./returnRows.js";
import {rowsOf} from "./rowsOf.js";
import type {Columns} from "./snapshots.js";

/** Verdicts of one dimension in one region and year, counted in branch-periods. */
export interface DimensionCount {
  region_id: string;
  pack_id: string;
  dimension_id: string;
  title: string;
  position: number;
  /** The city's own rule, not a document's. */
  is_local: boolean;
  year: number;
  /** Some of it has no calendar and is judged once, on the evaluation date: no other year can be held against it. */
  has_standing: boolean;
  /** Met, warned ones included. */
  met: number;
  not_met: number;
  manual: number;
  no_data: number;
}

/** A clause that branches of a region missed in the evaluation date's year. */
export interface MissedClause {
  region_id: string;
  clause_id: string;
  title: string;
  is_local: boolean;
  met: number;
  not_met: number;
}

/** The branches directly below one organisation; `rated` have a star or none after rating, `high` four or five stars. */
export interface CommitteeRow {
  region_id: string;
  org_id: string;
  name: string;
  branches: number;
  accepted: number;
  rated: number;
  high: number;
}

/** What one organisation of a region sent. */
export interface RegionSender {
  region_id: string;
  org_id: string;
  name: string;
  files: number;
  rows_read: number;
  rows_loaded: number;
  rows_quarantined: number;
  rows_duplicate: number;
}

/** `data/region.json`: what only the page of a region shows, for every region; `*` is the city. */
export interface RegionFacts {
  dimensions: Columns<DimensionCount>;
  missed: Columns<MissedClause>;
  committees: CommitteeRow[];
  senders: RegionSender[];
  returns: Columns<RegionReturnsRow>;
  /** Kinds of record whose rows name a branch, in the order of the contracts. */
  kinds: {id: string; zh: string; cadence: Cadence}[];
}

/** Share met of what could be judged; null where nothing could. */
export const metShare = ({met, not_met}: Pick<DimensionCount, "met" | "not_met">): number | null =>
  met + not_met ? met / (met + not_met) : null;

/** One dimension of a region beside the year before and the city. */
export interface DimensionLine extends DimensionCount {
  share: number | null;
  share_before: number | null;
  share_city: number | null;
}

/** Every dimension of a region in a year, the documents' first, in the order of the documents. */
export function dimensionLines(dimensions: Columns<DimensionCount>, region: string, year: number): DimensionLine[] {
  const rows = rowsOf(dimensions, at => at("region_id") === region || at("region_id") === "*");
  const share = (line: DimensionCount, id: string, of: number) => {
    const row = rows.find(
      other =>
        other.region_id === id &&
        other.year === of &&
        other.pack_id === line.pack_id &&
        other.dimension_id === line.dimension_id
    );
    return row ? metShare(row) : null;
  };
  return rows
    .filter(row => row.region_id === region && row.year === year)
    .map(row => ({
      ...row,
      share: metShare(row),
      share_before: row.has_standing ? null : share(row, region, year - 1),
      share_city: share(row, "*", year)
    }));
}

/** The dimension with the smallest share met; the earlier of equals; null where none could be judged. */
export function weakestDimension(lines: readonly DimensionLine[]): DimensionLine | null {
  let weakest: DimensionLine | null = null;
  for (const line of lines)
    if (line.share !== null && (weakest === null || line.share < weakest.share!)) weakest = line;
  return weakest;
}

/** One kind of record that is returned by period, in one region and year. */
export interface ReturnLine extends Returned {
  id: string;
  zh: string;
  cadence: Cadence;
}

/** What a region returned in the last year on record, and what it did not return at all in any. */
export function regionReturns(
  {returns, kinds}: Pick<RegionFacts, "returns" | "kinds">,
  region: string
): {year: string; lines: ReturnLine[]; gaps: Gap[]} {
  const rows = rowsOf(returns, at => at("region_id") === region);
  const year = yearsOf(rows).at(-1) ?? "";
  const own = ofYear(rows, year);
  const lines = kinds
    .filter(kind => kind.cadence !== "event")
    .map(kind => ({...kind, ...togetherOf(own.filter(row => row.kind === kind.id))}))
    .filter(line => line.branches_active > 0);
  return {year, lines, gaps: gapsOf(rows)};
}
