import {expect, test} from "vitest";
import {monthOf, saysTenThousand, yearOf} from "../../../loaders/readers/titles.js";

test("a year is taken from the first text that tells exactly one", () => {
  expect(yearOf([["2018年度党费收缴情况"]], "Sheet1", "党费_2017.xlsx")).toBe(2018);
  expect(yearOf([["乙镇党委"]], "２０１７年", "党费.xlsx")).toBe(2017);
  expect(yearOf([["2017—2018年情况"]], "Sheet1", "党费.xlsx")).toBeNull();
  expect(yearOf([["活动情况", "填报日期：2019年1月3日"]], "", "活动记录_2018上半年.csv")).toBe(2018);
  expect(yearOf([["编号20180001"]], "", "a.csv")).toBeNull();
});

test("a month is a name that says nothing but a month", () => {
  expect(["3月", "03月", "十二月份", "十月", "2018年3月", "2018-01-01"].map(text => monthOf(text)?.month)).toEqual([
    3, 3, 12, 10, 3, 1
  ]);
  expect(monthOf("2018年3月")?.year).toBe(2018);
  for (const text of ["13月", "3", "三月上旬", "3月活动", "月份", "2018-01-02"]) expect(monthOf(text)).toBeNull();
});

test("a title says that amounts are in 万元 where it names the unit, not where it names an amount", () => {
  expect(saysTenThousand([["经费情况", "（金额单位：万 元）"]])).toBe(true);
  expect(saysTenThousand([["单位：元"], ["上级拨付3万元"]])).toBe(false);
});
