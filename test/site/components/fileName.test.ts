import {expect, test} from "vitest";
import {fileName} from "../../../src/components/fileName.js";

const site = {city: "小城", as_of: "2018-06-30", is_example: false};

test("a downloaded list is named by what it is, what it is narrowed to, and the date", () => {
  expect(fileName(site, "退回清单", null, "甲区", "")).toBe("小城_退回清单_甲区_2018-06-30");
});

test("example data says so in its file name", () => {
  expect(fileName({...site, is_example: true}, "整理")).toBe("示例数据_小城_整理_2018-06-30");
});

test("what was typed cannot name another folder", () => {
  expect(fileName(site, "../a\\b c")).toBe("小城_..-a-b-c_2018-06-30");
});

test("what is said twice is named once", () => {
  expect(fileName(site, "名单", "甲区", "甲区", "2018-06-30")).toBe("小城_名单_甲区_2018-06-30");
});
