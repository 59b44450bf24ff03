import {expect, test} from "vitest";
import type {RectificationCasesRow} from "../../../loaders/contracts/marts/rectificationCases.js";
import type {RolloutRow} from "../../../loaders/contracts/marts/rollout.js";
import {paceSentence, type RegionCounts, regionHeadline} from "../../../src/components/regionHeadline.js";
import {closedSentence} from "../../../src/components/regionWeak.js";

const now: RolloutRow = {
  ...{level: "region", id: "A", month: "2018-09", branches_active: 50, branches_accepted: 25, accepted_share: 0.5},
  ...{target_due_on: "2018-12-31", target_share: 0.6, target_qualifier: "about"},
  ...{required_pace: 0.0333, recent_pace: 0.02, forecast_low: 0.52, forecast_high: 0.6, status: "behind"}
};
const counts: RegionCounts = {
  place: "甲区",
  now,
  met_share: 0.871,
  weakest: "组织生活",
  candidates: 4,
  open: 3,
  overdue: 1,
  hasCriteria: true
};

test("a region is told against its own target, with what it missed, its candidates and its cases apart", () => {
  expect(regionHeadline(counts)).toBe(
    "截至2018年9月底，甲区验收达标50.0%，距2018年底约60%的目标差10.0个百分点（落后）；今年判定达到87.1%，最低的是组织生活；疑似软弱涣散4个，整顿未销号3个、其中1个逾期。"
  );
});

test("a target passed, nothing judged and nothing weak are said as plainly", () => {
  const done = {...now, accepted_share: 0.62, status: "reached" as const};
  expect(
    regionHeadline({...counts, now: done, met_share: null, weakest: null, candidates: 0, open: 0, overdue: 0})
  ).toBe(
    "截至2018年9月底，甲区验收达标62.0%，已过2018年底约60%的目标（已达到）；今年没有可判的条款；没有疑似软弱涣散，没有未销号的整顿。"
  );
  expect(regionHeadline({...counts, hasCriteria: false})).not.toContain("疑似");
});

test("a gap that the document tolerates is said to be within it", () => {
  const near = {...now, accepted_share: 0.58, status: "reached" as const};
  expect(regionHeadline({...counts, now: near})).toContain("差2.0个百分点（在允许差以内）");
});

test("a region without a branch says so", () => {
  expect(regionHeadline({...counts, now: undefined})).toBe("甲区没有在册支部，没有可以说明的情况。");
});

test("the pace needed stands beside the pace of late", () => {
  expect(paceSentence(now)).toBe("到目标日每月需提高3.3个百分点，近三月平均每月提高2.0个百分点。");
  expect(paceSentence({...now, required_pace: 0, recent_pace: null})).toBe("到目标日不需要再提高；近三月的进度不详。");
  expect(paceSentence({...now, required_pace: null})).toBe("");
});

test("closed cases are counted with those that came back", () => {
  const one = (recorded_closed_on: string | null, has_relapsed: boolean, is_in_follow_up: boolean) =>
    ({recorded_closed_on, has_relapsed, is_in_follow_up}) as RectificationCasesRow;
  const cases = [one("2018-03-01", true, false), one("2018-06-01", false, true), one(null, false, false)];
  expect(closedSentence(cases)).toBe("销过号的2个，其中回潮1个，还在跟踪1个。");
  expect(closedSentence([one(null, false, false)])).toBe("还没有销号的整顿。");
});
