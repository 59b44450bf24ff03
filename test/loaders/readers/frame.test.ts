import {expect, test, vi} from "vitest";
import {bytesOf} from "../../fixtures/messy/deviation.js";
import {core, given} from "./given.js";

// As if a sheet of more than a kilobyte were too large: one that is takes minutes to make.
vi.mock("../../../loaders/readers/limits.js", async original => {
  const {limits} = await original<typeof import("../../../loaders/readers/limits.js")>();
  return {limits: {...limits, frameBytes: 1024}};
});

test("where a sheet is too large to look for merged cells it says so, and their rows are sent back", async () => {
  const rows = [["支部名称", "活动类型", "活动日期"], ...[5, 6, 7].map(day => ["", "党员大会", `2018-03-0${day}`])];
  rows[1]![0] = "示例村党支部";
  const bytes = await bytesOf({活动记录: {rows, merges: ["A2:A4"]}});
  await given({...core, "活动记录.xlsx": bytes}, async ({rows: query, codes}) => {
    expect(await query("SELECT branch_id, held_on FROM raw.activity")).toEqual([
      {branch_id: "B1", held_on: "2018-03-05"}
    ]);
    expect(await codes("activity", "refuse")).toEqual(["3:支部编号:missing_value", "4:支部编号:missing_value"]);
    expect(await codes("activity", "doubt")).toEqual(["-:-:merges_unread"]);
  });
});
