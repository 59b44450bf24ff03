import {expect, test} from "vitest";
import type {BranchScoresRow} from "../../../loaders/contracts/marts/branchScores.js";
import type {BranchFile} from "../../../src/components/branchFile.js";
import {lostPoints, nextStar, starRule} from "../../../src/components/starReasons.js";

const score = (change: Partial<BranchScoresRow> = {}) =>
  ({
    cycle: 2018,
    score: 77,
    judged_points: 50,
    star_level: 3,
    star_rule: "score-70",
    next_star_score: 80,
    is_vetoed: false,
    ...change
  }) as BranchScoresRow;
const rules = [
  {scheme_id: "s", rule_id: "score-70", rule_kind: "threshold", star_level: 3, min_score: 70, title: null},
  {scheme_id: "s", rule_id: "members", rule_kind: "gate", star_level: 3, min_score: 0.8, title: "党员满意"}
];
const branch = {
  points: [
    ["small", "2017,2018", "2,1", "2,2"],
    ["large", "2018", "0", "4"],
    ["full", "2018", "3", "3"],
    ["other-year", "2017", "0", "9"],
    ["unjudged", "2018", "", "5"]
  ]
} as unknown as BranchFile;

test("lost points are on the scale of the score, and a clause that closes the gap alone is marked", () => {
  expect(lostPoints(branch, score())).toEqual([
    {clause_id: "large", lost: 8, lifts: true},
    {clause_id: "small", lost: 2, lifts: false}
  ]);
});

test("no clause lifts a vetoed branch", () => {
  expect(lostPoints(branch, score({is_vetoed: true})).some(row => row.lifts)).toBe(false);
  expect(nextStar(score({is_vetoed: true}), rules, [])).toContain("否决");
});

test("the binding rule is said in words: a cut, a gate, a veto", () => {
  expect(starRule(score(), rules)).toBe("得分到70分，定三星");
  expect(starRule(score({star_rule: "members"}), rules)).toBe("“党员满意”不到80%，最高定三星");
  expect(starRule(score({star_rule: "veto"}), rules)).toContain("一票否决");
});

test("the gap to the next star is said with how many clauses would close it", () => {
  expect(nextStar(score(), rules, lostPoints(branch, score()))).toBe("到四星还差3.0分；下列1条中任补一条即够。");
});
