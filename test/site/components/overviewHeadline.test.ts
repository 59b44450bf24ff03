import {expect, test} from "vitest";
import type {RolloutRow} from "../../../loaders/contracts/marts/rollout.js";
import {overviewHeadline} from "../../../src/components/overviewHeadline.js";

const month = (changes: Partial<RolloutRow>) =>
  ({
    month: "2018-09",
    branches_active: 200,
    branches_accepted: 108,
    accepted_share: 0.54,
    target_share: 0.6,
    target_qualifier: "about",
    status: "behind",
    ...changes
  }) as RolloutRow;

test("the share, the target that is missed and who is behind stand in one sentence", () => {
  expect(overviewHeadline("全市", month({}), null, ["甲区", "乙区", "丙县", "丁县"])).toBe(
    "截至2018年9月底，全市达标54.0%；当期目标约60%，没有达到；甲区、乙区、丙县等4个单位落后。"
  );
});

test("where nothing says that a branch was accepted nobody is behind, it is said that no record does", () => {
  expect(overviewHeadline("全市", month({branches_accepted: 0, accepted_share: 0}), null, ["甲区"])).toBe(
    "截至2018年9月底，全市还没有支部有验收达标的记录；当期目标约60%，没有达到。"
  );
});

test("a place without branches is said to have none", () => {
  expect(overviewHeadline("甲区", undefined, null, [])).toBe("甲区还没有可以统计的在册支部。");
});
