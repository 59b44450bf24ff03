import {expect, test} from "vitest";
import {audienceOf} from "../../../loaders/rules/audienceZh.js";

test.each([
  ["all", "全部支部"],
  ["village", "农村"],
  ["village+soe", "农村、国有企业"],
  ["not village", "不是农村的"],
  ["soe & form=joint", "国有企业（联合党支部）"],
  ["members>=7", "党员7人以上的"],
  ["members<7", "党员不足7人的"],
  ["formal>3", "正式党员4人以上的"],
  ["formal<=3", "正式党员不足4人的"],
  ["leading_cadres=0", "党员领导干部正好0人的"],
  ["has_leading_cadres", "有党员领导干部的"],
  ["not has_leading_cadres", "没有党员领导干部的"],
  ["(village & poor) or ((village+soe) & weak)", "农村（贫困村）；或农村、国有企业（在整顿的）"],
  ["org:city+province", "市级、省级"]
])("%s is said as %s", (applies_to, words) => {
  expect(audienceOf(applies_to).words).toBe(words);
});

test("who can be meant is told by sector: everyone, those named, those not excluded; nobody of an organisation's", () => {
  const all = audienceOf("all").sectors!;
  expect(all).toContain("village");
  expect(all).not.toContain("new-economy");
  expect(audienceOf("new-economy & form=joint").sectors).toEqual(["private-enterprise", "social-organization"]);
  expect(audienceOf("not village").sectors).toEqual(all.filter(id => id !== "village"));
  expect(audienceOf("members<3").sectors).toEqual(all);
  expect(audienceOf("org:city").sectors).toBeNull();
});
