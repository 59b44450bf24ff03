import {expect, test} from "vitest";
import type {RegionReturnsRow} from "../../../loaders/contracts/marts/regionReturns.js";
import {gapsOf, gapZh, ofYear, returnedShare, togetherOf, yearsOf} from "../../../src/components/returnRows.js";

const returned = (
  region_id: string,
  kind: string,
  period: string,
  branches_active: number,
  branches_reporting: number
): RegionReturnsRow => ({
  region_id,
  kind,
  cadence: period === "standing" ? "standing" : kind === "veto" ? "event" : period.length === 7 ? "month" : "year",
  period,
  branches_active,
  branches_reporting
});

test("neighbouring periods without any return make one gap, across the turn of a year too", () => {
  const rows = [
    returned("R1", "activity", "2018-02", 10, 0),
    returned("R1", "activity", "2017-12", 9, 0),
    returned("R1", "activity", "2018-01", 11, 0),
    returned("R1", "activity", "2018-03", 10, 10),
    returned("R1", "activity", "2018-04", 10, 0)
  ];
  expect(gapsOf(rows)).toEqual([
    {kind: "activity", region_id: "R1", from: "2017-12", to: "2018-02", periods: 3, branches_active: 11},
    {kind: "activity", region_id: "R1", from: "2018-04", to: "2018-04", periods: 1, branches_active: 10}
  ]);
});

test("a missing year weighs as much as twelve missing months", () => {
  const rows = [returned("R1", "activity", "2018-02", 100, 0), returned("R2", "ledger", "2017", 10, 0)];
  expect(gapsOf(rows).map(gap => gap.kind)).toEqual(["ledger", "activity"]);
});

test("nothing is missing where there was no branch, where one returned, or where nothing was expected", () => {
  const rows = [
    returned("R1", "activity", "2018-02", 0, 0),
    returned("R1", "activity", "2018-03", 10, 1),
    returned("R1", "veto", "2018", 10, 0)
  ];
  expect(gapsOf(rows)).toEqual([]);
});

test.each([
  ["2017", "2017", "2017年"],
  ["2017", "2018", "2017年至2018年"],
  ["2018-08", "2018-08", "2018年8月"],
  ["2019-01", "2019-12", "2019年全年"],
  ["2018-03", "2018-05", "2018年3月至5月"],
  ["2017-12", "2018-02", "2017年12月至2018年2月"],
  ["standing", "standing", "长期"]
])("a gap from %s to %s is said as %s", (from, to, zh) => {
  expect(gapZh({from, to})).toBe(zh);
});

test("a year holds its months, its own row and what holds for good", () => {
  const rows = [
    returned("R1", "activity", "2017-12", 1, 1),
    returned("R1", "activity", "2018-01", 1, 1),
    returned("R1", "ledger", "2018", 1, 1),
    returned("R1", "post", "standing", 1, 1)
  ];
  expect(ofYear(rows, "2018").map(row => row.period)).toEqual(["2018-01", "2018", "standing"]);
  expect(yearsOf(rows)).toEqual(["2017", "2018"]);
});

test("shares of several periods are those of their sums; without a branch there is none", () => {
  const rows = [returned("R1", "activity", "2018-01", 10, 10), returned("R1", "activity", "2018-02", 30, 0)];
  expect(returnedShare(togetherOf(rows))).toBe(0.25);
  expect(returnedShare(togetherOf([]))).toBeNull();
});
