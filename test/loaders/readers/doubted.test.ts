import {expect, test} from "vitest";
import {activities, core, given} from "./given.js";

test("a doubt says whose row it is about, whoever it is that it is named by; one of a whole column does not", async () => {
  const files = {
    ...core,
    "活动记录.csv": activities("B1,,学习,2018-03-05,约20人,,一", "第二党支部,,学习,2018-03-06,约30人,,二").replace(
      "主题",
      "天气"
    ),
    "党费月表.csv": "支部编号,2018年1月,2018年2月,2018年3月\nB3,7,7,7\n",
    // Both stay, and each is asked whether it is the other.
    "活动记录2.csv": activities("B3,,学习,2018-03-07,7,,一", "B3,,学习,2018-03-07,7,,二"),
    // Refused: its branch is told by the row that is sent back, as before.
    "活动记录3.csv": activities("B1,,看不懂,2018-03-08,约20人,,一")
  };
  await given(files, async ({rows}) => {
    expect(
      await rows(`SELECT file, row, code, branch_id FROM raw.problems JOIN raw.files USING (_file)
        WHERE severity = 'doubt' ORDER BY file, row NULLS FIRST, code`)
    ).toEqual([
      {file: "党费月表.csv", row: null, code: "months_as_rows", branch_id: null},
      {file: "活动记录.csv", row: null, code: "unknown_column", branch_id: null},
      {file: "活动记录.csv", row: 2, code: "approximate", branch_id: "B1"},
      {file: "活动记录.csv", row: 3, code: "approximate", branch_id: "B2"},
      {file: "活动记录2.csv", row: 2, code: "repeat", branch_id: "B3"},
      {file: "活动记录2.csv", row: 3, code: "repeat", branch_id: "B3"},
      {file: "活动记录3.csv", row: 2, code: "approximate", branch_id: null}
    ]);
  });
});
