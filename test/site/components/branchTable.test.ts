import * as arquero from "arquero";
import {expect, test} from "vitest";
import {branchTable} from "../../../src/components/branchTable.js";
import {readFilters} from "../../../src/components/filters.js";
import {rolloutOf} from "../../../src/components/rolloutCounts.js";
import {climbOf, latestOf} from "../../../src/components/rolloutRows.js";
import {arrowBytes, countColumn, wordColumn, yesColumn} from "../../../src/data/arrow.js";

const bytes = (columns: Parameters<typeof arrowBytes>[0]) => arrowBytes(columns).slice().buffer as ArrayBuffer;

/** Three branches that are there, and one that went. */
const branches = bytes({
  region: wordColumn(["R1", "R1", "R2", "R1"]),
  sector: wordColumn(["soe", "village", "soe", "village"]),
  form: wordColumn(["single", "joint", "joint", "single"]),
  star: wordColumn(["5", "0", "-", "-"]),
  before: wordColumn(["4", "-", "-", "-"]),
  is_qualified: yesColumn([true, false, null, null]),
  was_qualified: yesColumn([true, null, null, null]),
  is_accepted: yesColumn([true, false, true, false]),
  flag: wordColumn(["-", "near-star", "no-data", "-"]),
  is_active: yesColumn([true, true, true, false]),
  judged: countColumn([10, 20, 0, 3]),
  manual: countColumn([1, 2, 0, 0]),
  no_data: countColumn([0, 5, 30, 0])
});

/** The branch that went was accepted before the first month and went in the third; R1's first was accepted in the second. */
const rows = [
  {region: "R1", sector: "soe", form: "single", star: "5", month: "2018-01", branches: 1},
  {region: "R1", sector: "soe", form: "single", star: "5", month: "2018-02", accepted: 1},
  {region: "R1", sector: "village", form: "joint", star: "0", month: "2018-01", branches: 1},
  {region: "R1", sector: "village", form: "single", star: "-", month: "2018-01", branches: 1, accepted_before: 1},
  {
    region: "R1",
    sector: "village",
    form: "single",
    star: "-",
    month: "2018-03",
    branches: -1,
    dissolved: -1,
    merged: -1
  },
  {region: "R2", sector: "soe", form: "joint", star: "-", month: "2018-02", branches: 1, formed: 1}
];
const word = (name: "region" | "sector" | "form" | "star" | "month") => wordColumn(rows.map(row => row[name]));
const moved = ["branches", "accepted_before", "accepted", "withdrawn", "formed", "dissolved", "merged"] as const;
const steps = bytes({
  ...{region: word("region"), sector: word("sector"), form: word("form"), star: word("star"), month: word("month")},
  ...Object.fromEntries(
    moved.map(name => [name, countColumn(rows.map(row => ((row as Record<string, unknown>)[name] as number) ?? 0))])
  )
});
const table = branchTable(arquero, branches, steps);
const months = ["2018-01", "2018-02", "2018-03"];
const target = {
  pack_id: "p",
  due_on: "2018-12-31",
  target_share: 0.6,
  qualifier: "about",
  tolerance: 0.02,
  citation: null
};
const by = {months, targets: [target]};

test("any combination of filters leaves the branches that are all of it, and none that went", () => {
  const left = (search: string) => table.dots(readFilters(search)).map(dot => dot.i);
  expect(left("")).toEqual([0, 1, 2]);
  expect(left("?region=R1&sector=soe")).toEqual([0]);
  expect(left("?region=R1&form=joint")).toEqual([1]);
  expect(left("?star=-")).toEqual([2]);
  expect(left("?before=-&region=R1")).toEqual([1]);
  expect(left("?region=nowhere")).toEqual([]);
  expect(left("?only=no-data")).toEqual([2]);
  expect(left("?only=near-star")).toEqual([1]);
  expect(left("?only=not-accepted")).toEqual([1]);
});

test("a row of the table becomes a branch, what is not known stays unknown", () => {
  expect(table.dots({})[2]).toEqual({
    ...{i: 2, region_id: "R2", sector: "soe", form: "joint", star: null, star_before: null},
    ...{is_qualified: null, was_qualified: null, is_accepted: true, flag: "no-data"}
  });
});

test("verdicts of the year are summed, those of the branch that went too", () => {
  expect(table.judged({})).toEqual({judged: 33, manual: 3, no_data: 35});
  expect(table.judged({region: "R1", sector: "village"})).toEqual({judged: 23, manual: 2, no_data: 5});
});

test("the climb of the city adds up what moved, and so do its regions", () => {
  const rollout = rolloutOf(table, {}, by);
  const counts = climbOf(rollout, {level: "city", id: "*"}, null).map(row => [
    row.branches_accepted,
    row.branches_active
  ]);
  expect(counts).toEqual([
    [1, 3],
    [3, 4],
    [2, 3]
  ]);
  expect(latestOf(rollout, "region", null).map(row => [row.id, row.branches_accepted, row.branches_active])).toEqual([
    ["R1", 1, 2],
    ["R2", 1, 1]
  ]);
  expect(latestOf(rollout, "region", "2018-01").find(row => row.id === "R2")!.accepted_share).toBeNull();
});

test("filters that nobody answers leave an empty climb, not another's", () => {
  const climb = climbOf(rolloutOf(table, {region: "R2", sector: "village"}, by), {level: "city", id: "*"}, null);
  expect(climb.map(row => [row.branches_active, row.accepted_share, row.status])).toEqual(
    months.map(() => [0, null, null])
  );
});

test("a region that nobody has is no row, and the last month of no row is none", () => {
  expect(latestOf(rolloutOf(table, {sector: "nowhere"}, by, ["region"]), "region", null)).toEqual([]);
  expect(latestOf(rolloutOf(table, {}, {months: [], targets: []}), "region", null)).toEqual([]);
});

test("why the count moved is told for the same branches", () => {
  const {changes} = rolloutOf(table, {region: "R1"}, by);
  const last = changes.month.lastIndexOf("2018-03", changes.level.lastIndexOf("city"));
  expect([
    changes.accepted_before[last],
    changes.dissolved[last],
    changes.merged[last],
    changes.accepted_after[last]
  ]).toEqual([2, -1, -1, 1]);
});

test("a city without branches is an empty table", () => {
  const none = [wordColumn([]), yesColumn([]), countColumn([])] as const;
  const [words, yes, counts] = none;
  const empty = branchTable(
    arquero,
    bytes({region: words, star: words, is_active: yes, judged: counts, manual: counts, no_data: counts}),
    bytes({region: words, month: words, branches: counts})
  );
  expect(empty.dots({})).toEqual([]);
  expect(empty.dots({region: "R1"})).toEqual([]);
  expect(empty.judged({}).judged).toBe(0);
});
