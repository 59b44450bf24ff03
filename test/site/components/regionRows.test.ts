import {expect, test} from "vitest";
import type {RegionReturnsRow} from "../../../loaders/contracts/marts/regionReturns.js";
import type {BranchDot} from "../../../src/components/overviewRows.js";
import {withText} from "../../../src/components/regionBranches.js";
import {
  type DimensionCount,
  dimensionLines,
  metShare,
  regionReturns,
  weakestDimension
} from "../../../src/components/regionRows.js";
import {regionStarShares} from "../../../src/components/regionStars.js";
import type {Columns} from "../../../src/components/snapshots.js";

function columns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const names = Object.keys(rows[0]!) as (keyof Row)[];
  return Object.fromEntries(names.map(name => [name, rows.map(row => row[name])])) as Columns<Row>;
}

const counted = (region_id: string, dimension_id: string, year: number, met: number, not_met: number) =>
  ({
    ...{region_id, pack_id: "p", dimension_id, title: dimension_id, position: 1, is_local: false},
    ...{year, met, not_met, manual: 2, no_data: 3, has_standing: dimension_id === "place"}
  }) satisfies DimensionCount;

const dimensions = columns([
  counted("A", "life", 2018, 6, 2),
  counted("A", "life", 2019, 9, 1),
  counted("A", "team", 2019, 3, 1),
  counted("A", "money", 2019, 0, 0),
  counted("A", "place", 2018, 1, 0),
  counted("A", "place", 2019, 4, 1),
  counted("B", "life", 2019, 1, 9),
  counted("*", "life", 2019, 10, 10)
]);

test("a region's dimension stands beside its year before and the city; the neighbour does not count, nor a year that was asked less", () => {
  const lines = dimensionLines(dimensions, "A", 2019);
  expect(lines.map(line => [line.dimension_id, line.share, line.share_before, line.share_city])).toEqual([
    ["life", 0.9, 0.75, 0.5],
    ["team", 0.75, null, null],
    ["money", null, null, null],
    ["place", 0.8, null, null]
  ]);
});

test("the weakest dimension is the one with the smallest share; one that nobody could judge is not weak", () => {
  expect(weakestDimension(dimensionLines(dimensions, "A", 2019))?.dimension_id).toBe("team");
  expect(weakestDimension(dimensionLines(dimensions, "A", 2017))).toBeNull();
  expect(metShare({met: 0, not_met: 0})).toBeNull();
});

const returned = (region_id: string, kind: string, period: string, branches_reporting: number): RegionReturnsRow => ({
  ...{region_id, kind, period, branches_reporting},
  cadence: kind === "veto" ? "event" : "month",
  branches_active: 10
});
const kinds = [
  {id: "activity", zh: "活动记录", cadence: "month" as const},
  {id: "dues", zh: "党费月表", cadence: "month" as const},
  {id: "veto", zh: "一票否决", cadence: "event" as const}
];

test("what a region returned is counted for the last year on record; what it never returned is a gap in any year", () => {
  const returns = columns([
    returned("A", "activity", "2018-11", 0),
    returned("A", "activity", "2018-12", 0),
    returned("A", "activity", "2019-01", 8),
    returned("A", "activity", "2019-02", 10),
    returned("A", "veto", "2019-01", 0),
    returned("B", "dues", "2019-01", 0)
  ]);
  const {year, lines, gaps} = regionReturns({returns, kinds}, "A");
  expect(year).toBe("2019");
  expect(lines.map(line => [line.id, line.branches_reporting, line.branches_active])).toEqual([["activity", 18, 20]]);
  expect(gaps.map(gap => [gap.kind, gap.from, gap.to])).toEqual([["activity", "2018-11", "2018-12"]]);
});

const dot = (region_id: string, star: number | null, star_before: number | null) =>
  ({region_id, star, star_before}) as BranchDot;

test("a region's stars stand beside its year before and the city; a year without a rating is left out", () => {
  const here = [dot("A", 5, null), dot("A", 3, null), dot("A", null, null)];
  expect(regionStarShares(here, [...here, dot("B", 3, 4)])).toEqual([
    {id: "now", n: 2, counts: [1, 0, 1, 0, 0, 0]},
    {id: "*", n: 3, counts: [1, 0, 2, 0, 0, 0]}
  ]);
});

test("a list is searched in every column, whatever the case; nothing typed keeps everything", () => {
  const rows = [
    {id: "B01", name: "甲村党支部"},
    {id: "B02", name: "乙村党支部"}
  ];
  const all = [
    {name: "编号", value: (row: (typeof rows)[number]) => row.id},
    {name: "支部", value: (row: (typeof rows)[number]) => row.name}
  ];
  expect(withText(rows, all, " b02 ")).toEqual([rows[1]]);
  expect(withText(rows, all, "甲")).toEqual([rows[0]]);
  expect(withText(rows, all, " ")).toEqual(rows);
});
