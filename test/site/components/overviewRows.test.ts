import {expect, test} from "vitest";
import {readFilters} from "../../../src/components/filters.js";
import {filteredDots, overviewRows, shareOf} from "../../../src/components/overviewRows.js";
import type {Overview} from "../../../src/components/snapshots.js";

const overview = {
  regions: [
    {region_id: "R1", n: 2},
    {region_id: "R2", n: 1}
  ],
  sectors: "aba",
  sector_ids: ["soe", "village"],
  stars: "50-",
  stars_before: "4--",
  qualified: "10-",
  qualified_before: "11-",
  accepted: "101",
  flags: "-sd"
} as Overview;

test("one letter a branch becomes a row a branch, in region order", () => {
  expect(overviewRows(overview).map(dot => [dot.region_id, dot.sector, dot.star, dot.is_accepted])).toEqual([
    ["R1", "soe", 5, true],
    ["R1", "village", 0, false],
    ["R2", "soe", null, true]
  ]);
});

test("filters leave the branches they name", () => {
  const dots = overviewRows(overview);
  const left = (search: string) => filteredDots(dots, readFilters(search)).map(dot => dot.i);
  expect(left("?region=R1&sector=soe")).toEqual([0]);
  expect(left("?only=no-data")).toEqual([2]);
  expect(left("?only=not-accepted")).toEqual([1]);
});

test("a share counts only those that are known", () => {
  expect(
    shareOf(
      overviewRows(overview),
      dot => dot.is_qualified,
      dot => dot.was_qualified
    )
  ).toEqual({n: 1, of: 2, n_before: 2, of_before: 2});
});
