import type {Filters} from "./filters.js";
import {gapsOf, yearsOf} from "./returnRows.js";
import {rowsOf} from "./rowsOf.js";
import type {Quality, Site} from "./snapshots.js";

/** What the data page shows for its filters, computed once. */
export function dataPage(site: Site, quality: Quality, filters: Filters) {
  const orgs = new Map(quality.orgs.map(org => [org.org_id, org]));
  const kinds = new Map(quality.kinds.map(kind => [kind.id, kind]));
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const regionName = (id: string | null) =>
    id === "*" ? "全市" : id === null ? "分不清区县" : (regionNames.get(id) ?? id);
  const {region, month} = filters;
  const isHere = (org_id: string | null) =>
    !region || (org_id !== null && (orgs.get(org_id)?.region_id ?? org_id) === region);
  const inRegion = <Row extends {region_id: string | null}>(rows: readonly Row[]) =>
    rows.filter(row => !region || row.region_id === region);
  const submissions = rowsOf(quality.submissions).filter(row => isHere(row.org_id));
  const files = new Set(submissions.map(row => row.file));
  const all = rowsOf(quality.returns).filter(row => !month || row.period === "standing" || row.period <= month);
  const returns = inRegion(all);
  const known = yearsOf(all);
  // Nothing came that is returned by the year: the year of the evaluation date stands empty.
  const years = known.length ? known : [site.facts.as_of.slice(0, 4)];
  const supplied = new Set(rowsOf(quality.submissions).map(row => row.kind));
  const kind = filters.kind ? kinds.get(filters.kind) : undefined;
  return {
    site,
    filters,
    regionName,
    orgName: (id: string | null) => (id === null ? "文件名看不出报送单位" : (orgs.get(id)?.name ?? id)),
    kindName: (id: string | null) => (id === null ? "认不出种类" : (kinds.get(id)?.zh ?? id)),
    reasonName: (code: string) => quality.reasons[code] ?? code,
    kinds: quality.kinds.map(facts => ({...facts, is_supplied: supplied.has(facts.id)})),
    /** The kind whose months are shown. */
    kind: kind && kind.cadence !== "event" ? kind.id : "activity",
    submissions,
    found: inRegion(quality.found),
    /** Problems that a region's view leaves out because nobody can tell whose they are. */
    unplaced: region ? quality.found.filter(row => row.region_id === null) : [],
    notes: rowsOf(quality.notes).filter(row => !region || files.has(row.file)),
    shares: inRegion(quality.shares),
    regions: site.regions.filter(({region_id}) => !region || region_id === region),
    returns,
    gaps: gapsOf(returns),
    years,
    year: filters.year && years.includes(filters.year) ? filters.year : years.at(-1)!
  };
}

export type DataPage = ReturnType<typeof dataPage>;
