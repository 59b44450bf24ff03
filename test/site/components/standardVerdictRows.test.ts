import {expect, test} from "vitest";
import type {BranchFile, BranchPart} from "../../../src/components/branchFile.js";
import {branchVerdicts} from "../../../src/components/standardVerdictRows.js";

test("a branch's verdicts of a year: a warning is met, grace and no data are no verdict, standing belongs to every year", () => {
  const part = {periods: {1: "2017-Q4 2018-Q1 2018-Q2 2018-Q3", 2: "standing"}} as unknown as BranchPart;
  const branch = {
    results: [
      ["a/1", 1, "xmwg", "1", ""],
      ["a/2", 2, "x", "1", "0"],
      ["a/3", 2, "d", "1", ""]
    ]
  } as unknown as BranchFile;
  expect([...branchVerdicts(part, branch, 2018)]).toEqual([
    ["a/1", {met: 2, judged: 2}],
    ["a/2", {met: 0, judged: 1}],
    ["a/3", {met: 0, judged: 0}]
  ]);
});
