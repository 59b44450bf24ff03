import {expect, test} from "vitest";
import {codesZh, type Sign, signZh} from "../../../src/components/rectificationView.js";

const sign = (criterion: Partial<Sign["criterion"]>, actual: number) => ({criterion, actual}) as Sign;

test("a sign says what was found beside what is allowed", () => {
  expect(signZh(sign({way: "lasting", limit_value: 3, unit: "个月"}, 3.0333))).toBe("3.03个月，界限3个月");
  expect(signZh(sign({way: "missed", limit_value: 5, unit: "期", of_last: 6}, 6))).toBe("最近6期漏6期，界限5期");
  expect(signZh(sign({way: "yearly", limit_value: 60, unit: "%"}, 41.5))).toBe("41.5%，界限60%");
  expect(signZh(sign({way: "relapse", limit_value: 0, unit: "次"}, 1))).toBe("1次");
});

test("causes and measures are named, and one that is not known stays as it is", () => {
  expect(codesZh("sponsor;other-way", {sponsor: "班子成员包扶"})).toBe("班子成员包扶、other-way");
  expect(codesZh(null, {})).toBeNull();
});
