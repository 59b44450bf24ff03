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
