import {expect, test} from "vitest";
import type {RecordKind} from "../../../loaders/contracts/column.js";
import {activity} from "../../../loaders/contracts/records/activity.js";
import {joinRows} from "../../../loaders/readers/twoRows.js";

const join = (upper: string[], lower: string[]) => joinRows(activity as RecordKind, upper, lower);

test("a lower header stands for itself, or behind its group where it names nothing alone", () => {
  expect(join(["支部编号", "应到", "", "备注"], ["", "人数", "其他", ""])).toEqual([
    "支部编号",
    "应到人数",
    "应到其他",
    "备注"
  ]);
  expect(join(["支部编号", "参加情况", ""], ["", "应到", "实到"])).toEqual(["支部编号", "应到", "实到"]);
});

test("a group ends where a header reaches down to the lower row", () => {
  expect(join(["参加情况", "", "主题", ""], ["应到", "实到", "", "天气"])).toEqual(["应到", "实到", "主题", "天气"]);
});

test("a row with values under known headers is no header", () => {
  expect(join(["支部编号", "活动类型", "活动日期"], ["B1", "党员大会", "2018-03-05"])).toBeNull();
  expect(join(["支部编号", "活动类型"], ["", ""])).toBeNull();
});
