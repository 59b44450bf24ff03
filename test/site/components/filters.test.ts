import {expect, test} from "vitest";
import {filterChips} from "../../../src/components/filterBar.js";
import {readFilters, scopeOf, withFilters} from "../../../src/components/filters.js";

test("an address gives its filters back, and an impossible month is no filter", () => {
  expect(readFilters("?region=R1&month=2018-09")).toMatchObject({region: "R1", sector: null, month: "2018-09"});
  expect(readFilters("?month=2018-13").month).toBeNull();
});

test("one filter changes without losing the others", () => {
  expect(withFilters("?region=R1&id=B1", {month: "2018-09"})).toBe("?region=R1&id=B1&month=2018-09");
  expect(withFilters("?region=R1", {region: null})).toBe("");
});

test("a region is looked at before a sector, and the city when there is neither", () => {
  expect(scopeOf(readFilters("?region=R1&sector=soe"))).toEqual({level: "region", id: "R1"});
  expect(scopeOf(readFilters("?sector=soe"))).toEqual({level: "sector", id: "soe"});
  expect(scopeOf(readFilters(""))).toEqual({level: "city", id: "*"});
});

test("a chip stands for every filter that the page offers, and names what it narrows to", () => {
  const filters = readFilters("?region=R1&year=2018&pack=doc&clause=doc/day&period=2018-Q1");
  const choices = {
    regions: [["R1", "北区"] as const],
    years: ["2019", "2018"],
    packs: [["doc", "文件"] as const],
    dimensions: [],
    clauses: [["doc/day", "活动日"] as const]
  };
  expect(filterChips(filters, choices)).toEqual([
    ["region", "北区"],
    ["year", "2018年"],
    ["pack", "文件"],
    ["clause", "活动日"],
    ["period", "2018年第1季度"]
  ]);
  expect(filterChips(filters, {regions: choices.regions})).toEqual([["region", "北区"]]);
});
