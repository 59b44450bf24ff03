import {expect, test, vi} from "vitest";
import {core, given} from "./given.js";

// As if far too little were set aside: what rows that need care take is bounded by what they hold.
vi.mock("../../../loaders/readers/limits.js", async original => {
  const {limits} = await original<typeof import("../../../loaders/readers/limits.js")>();
  return {limits: {...limits, memory: {spooled: "16MB", direct: "16MB"}}};
});

test("what needs more memory than is set aside is read all the same, once, from a sheet as from CSV", async () => {
  const rows = (branch: string) =>
    Array.from({length: 3000}, (_, i) => [branch, "学习", `2018年3月${(i % 28) + 1}日`, `　第${i}讲`, `２${i % 9}人`]);
  const header = ["支部编号", "活动类型", "活动日期", "主题", "应到人数"];
  const csv = [header, ...rows("Ｂ1")].map(cells => cells.join(",")).join("\n");
  const files = {...core, "活动记录.csv": csv, "活动记录.xlsx": {活动记录: [header, ...rows("Ｂ2")]}};
  await given(files, async ({rows: query, summary}) => {
    expect(summary).toMatchObject({rows_read: 6008, rows_loaded: 6008, refused_files: 0});
    expect(await query("SELECT branch_id, count(*)::INTEGER AS n FROM raw.activity GROUP BY 1 ORDER BY 1")).toEqual([
      {branch_id: "B1", n: 3000},
      {branch_id: "B2", n: 3000}
    ]);
    expect(await query("SELECT count(*)::INTEGER AS n FROM raw.files")).toEqual([{n: 4}]);
  });
});
