import {expect, test} from "vitest";
import type {SelectionStepsRow} from "../../../loaders/contracts/marts/selectionSteps.js";
import {
  isClose,
  reportDoubt,
  type SelectedBranch,
  type SelectionYear,
  selectionHeadline,
  tiedAtCut
} from "../../../src/components/selectionRows.js";

const branch = (facts: Partial<SelectedBranch>): SelectedBranch =>
  ({name: "某支部", outcome: "proposed", is_listed: true, margin: 5, tied_rank: null, ...facts}) as SelectedBranch;
const reserve = (facts: Partial<SelectedBranch>) => branch({outcome: "reserve", is_listed: false, ...facts});

const year = (all: SelectedBranch[], facts: object = {}): SelectionYear =>
  ({
    data: {rules: {title: "先进支部", places: 3, close_margin: 1}},
    cycle: 2018,
    steps: [{judged_on: "2018-12-31", is_decided: false}],
    misses: [],
    all,
    ...facts
  }) as unknown as SelectionYear;

test("a place is not firm within the margin of the best reserve, the margin included", () => {
  expect([1, 1.01, -0.5, null].map(margin => isClose(branch({margin}), 1))).toEqual([true, false, true, false]);
  expect(isClose(reserve({margin: 0}), 1)).toBe(false);
});

test("a tie counts only where the list and the reserve share it", () => {
  const rows = [branch({tied_rank: 1}), branch({tied_rank: 1}), branch({tied_rank: 3}), reserve({tied_rank: 3})];
  expect(tiedAtCut(rows).map(row => row.tied_rank)).toEqual([3, 3]);
});

test("the headline says how many, how firm, what is empty and what was struck off", () => {
  const all = [branch({margin: 0.4}), branch({}), branch({outcome: "struck_off", is_listed: false})];
  expect(selectionHeadline(year(all, {misses: [{level: "region"}]}))).toBe(
    "2018年度先进支部名额3个；按规则建议2个；其中1个与最好的后备相差不到1分，还不稳；空着1个；复核撤下1个；有1项名额规定满足不了（复核日2018年12月31日）。"
  );
});

test("a scheme without a selection has no list", () => {
  expect(selectionHeadline(year([], {data: {rules: null}}))).toBe("评定办法还没有写怎么评选，所以没有名单。");
});

test("before a first year has ended there is no list, whatever the scheme says", () => {
  const {data} = year([]);
  expect(selectionHeadline({...year([]), data, cycle: null})).toBe(
    `${data.rules!.title}还没有名单：一个年度都还没有评完。`
  );
});

test("a list with nobody in reserve is not said to stand apart from them", () => {
  const said = (all: SelectedBranch[]) => selectionHeadline(year(all)).split("；")[2];
  expect(said([branch({margin: null}), reserve({margin: -5})])).toBe("与后备都拉开了分差");
  expect(said([branch({margin: null})])).toBe("没有后备");
});

test("numbers that organisations reported are doubted only where the branches' records say otherwise", () => {
  const step = (facts: object) =>
    ({reported_in: 5, reported_out: 3, records_in: 5, records_out: 3, ...facts}) as SelectionStepsRow;
  expect(reportDoubt(step({}), "推荐")).toBeNull();
  expect(reportDoubt(step({reported_in: null, reported_out: null, records_in: 9}), "推荐")).toBeNull();
  expect(reportDoubt(step({records_in: 4, records_out: 2}), "推荐")).toBe(
    "存疑：推荐一步各单位报参评5个，有记录的支部4个；通过3个，记录为通过的2个。可能有漏报的记录，请核对。"
  );
});
