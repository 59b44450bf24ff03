import type {Filters} from "./filters.js";
import type {Site} from "./snapshots.js";
import {starZh} from "./star.js";

/** `全市`, `甲县`, `甲县农村领域联合党支部（五星）`: whose branches filters leave. */
export function placeZh(
  {regions, sectors, forms}: Pick<Site, "regions" | "sectors" | "forms">,
  {region, sector, form, star}: Pick<Filters, "region" | "sector" | "form" | "star">
): string {
  const place = [
    region ? (regions.find(row => row.region_id === region)?.region_name ?? region) : "",
    sector ? `${sectors[sector] ?? sector}领域` : "",
    form ? (forms[form] ?? form) : "",
    star ? `（${starZh(star)}）` : ""
  ].join("");
  return region || sector || form ? place : `全市${place}`;
}

/**
 * Regions by the name of whose branches the site holds of them: a site of a committee below a region holds its own
 * alone, and what they come to must not be called the region's.
 */
export const countedRegions = ({regions, facts}: Pick<Site, "regions" | "facts">): Site["regions"] =>
  regions.map(row =>
    facts.scope_name && row.region_id === facts.scope_region_id ? {...row, region_name: facts.scope_name} : row
  );

/** The same of what is counted branch by branch. */
export const countedPlaceZh = (
  site: Pick<Site, "regions" | "sectors" | "forms" | "facts">,
  filters: Parameters<typeof placeZh>[1]
): string => placeZh({...site, regions: countedRegions(site)}, filters);
