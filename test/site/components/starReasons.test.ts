import {expect, test} from "vitest";
import type {BranchScoresRow} from "../../../loaders/contracts/marts/branchScores.js";
import type {BranchFile} from "../../../src/components/branchFile.js";
import {needsSentence, type StarNeed} from "../../../src/components/starNeeds.js";
import {lostPoints, nextStar, starRule} from "../../../src/components/starReasons.js";

const score = (change: Partial<BranchScoresRow> = {}) =>
  ({
    cycle: 2018,
    score: 77,
    judged_points: 50,
    star_level: 3,
    star_rule_kind: "threshold",
    star_rule: "score-70",
    next_star_score: 80,
    is_vetoed: false,
    ...change
  }) as BranchScoresRow;
const rules = [
  {scheme_id: "s", rule_id: "score-70", rule_kind: "threshold", star_level: 3, min_score: 70, title: null},
  {scheme_id: "s", rule_id: "members", rule_kind: "gate", star_level: 3, min_score: 0.8, title: "党员满意"},
  {scheme_id: "s", rule_id: "quota-4", rule_kind: "quota", star_level: 4, min_score: 0.3, title: null},
  {scheme_id: "s", rule_id: "ladder", rule_kind: "ladder", star_level: 3, min_score: null, title: null}
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
});

test("the binding rule is said in words: a cut, a gate, a place, a step, a veto", () => {
  expect(starRule(score(), rules)).toBe("得分到70分，定三星");
  expect(starRule(score({star_rule: "members"}), rules)).toBe("“党员满意”不到80%，最高定三星");
  expect(starRule(score({star_rule: "quota-4"}), rules)).toBe("名次没有进入四星的名额（同组的30%），定三星");
  expect(starRule(score({star_rule: "quota-4", star_level: 4}), rules)).toBe("名次在四星的名额以内");
  expect(starRule(score({star_rule: "ladder"}), rules)).toBe("逐级评定，一年最多升一级，本年度定三星");
  expect(starRule(score({star_rule: "veto", star_rule_kind: "veto", star_level: 0}), rules)).toContain("一票否决");
  expect(starRule(score({star_rule: "veto", star_rule_kind: "veto", star_level: 2}), rules)).toContain("最高定二星");
});

const need = (change: Partial<StarNeed>): StarNeed => ({
  next_level: 4,
  rule_id: "score-70",
  rule_kind: "threshold",
  needed: 80,
  actual: 77,
  places: null,
  rank: null,
  ...change
});

test("where the score alone is short, the sentence says how many clauses would close the gap", () => {
  expect(nextStar([need({})], rules, lostPoints(branch, score()))).toBe(
    "升四星要：得分到80分（现为77分，差3分）。下列1条中任补一条即够。"
  );
});

test("every rule that holds the next star is in one sentence", () => {
  const gate = need({rule_kind: "gate", rule_id: "members", needed: 0.8, actual: 0.75});
  const place = need({rule_kind: "quota", rule_id: "quota-4", needed: 91.5, places: 3, rank: 7});
  expect(needsSentence([need({}), gate, place], rules)).toBe(
    "升四星要同时做到：得分到80分（现为77分，差3分）；“党员满意”到80%（现为75%）；进入四星的3个名额（末名91.5分，本支部77分，同组第7名）。"
  );
  expect(needsSentence([need({rule_kind: "ladder", rule_id: "ladder", needed: 3, actual: 2})], rules)).toBe(
    "升四星要：逐级升星，保持三星到下一年度可再升一级。"
  );
  expect(needsSentence([need({rule_kind: "veto", needed: 0, actual: 1}), need({})], rules)).toBe(
    "先消除1项否决情形，再重新评定。"
  );
  expect(needsSentence([], rules)).toBe("已是最高一级。");
});
