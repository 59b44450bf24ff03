import {expect, test} from "vitest";
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
