import {expect, test} from "vitest";
import {type RectificationCounts, rectificationHeadline} from "../../../src/components/rectificationHeadline.js";

const counts: RectificationCounts = {
  as_of: "2018-12-31",
  place: null,
  active: 200,
  candidates: 5,
  in_case: 3,
  left_out: 1,
  open: 4,
  overdue: 1,
  stalled: 2,
  hasCriteria: true
};

test("the headline says how many look weak, how many are in a case, and whether cases move", () => {
  expect(rectificationHeadline(counts)).toBe(
    "截至2018年12月31日，全市5个支部触及疑似软弱涣散的标准（占2.5%），其中3个正在整顿，1个超过等待期还没有列入；未销号的整顿4个，其中1个已过期限、2个停滞。"
  );
});

test("nothing wrong is said as plainly", () => {
  const none = {...counts, place: "甲区", candidates: 0, in_case: 0, left_out: 0, open: 0, overdue: 0, stalled: 0};
  expect(rectificationHeadline(none)).toBe(
    "截至2018年12月31日，甲区没有支部触及疑似软弱涣散的标准；没有未销号的整顿。"
  );
  expect(rectificationHeadline({...none, open: 2})).toContain("未销号的整顿2个，都在期限内推进。");
});

test("without criteria nobody is called a candidate", () => {
  expect(rectificationHeadline({...counts, hasCriteria: false})).toMatch(/^截至2018年12月31日，全市评定办法没有写/);
});
