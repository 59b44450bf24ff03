import {expect, test} from "vitest";
import {
  activityRecords,
  type BranchFile,
  type BranchPart,
  branchPart,
  clausePeriods,
  evidenceRecords
} from "../../../src/components/branchFile.js";

const part: BranchPart = {
  periods: {"1": "2018-Q1 2018-Q2 2018-Q3"},
  files: {"4": ["活动.xlsx", "三月"]},
  branches: {}
};

test("a branch is always in the same part, and parts fill evenly", () => {
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 1000; ++i) ++counts[branchPart(`B${String(i).padStart(5, "0")}`, 10)];
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(branchPart("B00001", 10)).toBe(branchPart("B00001", 10));
  // FNV-1a of "a" is e40c292c.
  expect(branchPart("a", 0x1_0000_0000)).toBe(0xe40c292c);
});

test("one requirement for all periods is written once; what was not counted has no numbers", () => {
  expect(clausePeriods(part, ["c", 1, "mxd", "1", "1,0,"])).toEqual([
    {period: "2018-Q1", verdict: "met", required: 1, actual: 1},
    {period: "2018-Q2", verdict: "not_met", required: 1, actual: 0},
    {period: "2018-Q3", verdict: "no_data", required: null, actual: null}
  ]);
});

test("a day, a file and a row come back as the place of a record", () => {
  const branch = {activities: {study: "17600,4,12"}} as unknown as BranchFile;
  expect(activityRecords(part, branch, "study", "集中学习")).toEqual([
    {on_date: "2018-03-10", label: "集中学习", kind: "activity", file: "活动.xlsx", sheet: "三月", row: 12}
  ]);
  expect(activityRecords(part, branch, "lecture", "党课")).toEqual([]);
});

test("a measure that rests on records of two kinds tells each record's own kind", () => {
  const evidence = {
    "tally|dues_reminder|tally": [[17621, 4, 12, "2018-03 2"]],
    "tally|dues_reminder|dues": [[null, 4, 7, "7/10"]],
    "tally|dues|dues": [[17621, 4, 8, ""]]
  };
  const place = {file: "活动.xlsx", sheet: "三月"};
  expect(evidenceRecords(part, {evidence} as unknown as BranchFile, "tally", "dues_reminder")).toEqual([
    {on_date: "2018-03-31", label: "2018-03 2", kind: "tally", row: 12, ...place},
    {on_date: null, label: "7/10", kind: "dues", row: 7, ...place}
  ]);
});
