import {expect, test} from "vitest";
import {given as read} from "../loaders/readers/given.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";
import {lines, sheet, sheetsOf, wujin} from "./sheetRecords.js";

test("a sheet whose line was refused is not failed for the points it may have held", async () => {
  const city = await given({
    programme: regimes(wujin),
    as_of: "2024-06-28",
    evaluate_from: "2023-01-01",
    records: {
      branch: ["A", "B"].map(id => branch(id)),
      post: ["A", "B"].map(id => ({branch_id: id, post_id: id, role: "secretary", started_on: "2020-01-01"})),
      assessment: ["A", "B"].map(id => sheet(id)),
      assessment_item: ["A", "B"].flatMap(id => lines(id, {"A1.1": 2}))
    },
    quarantine: [{kind: "assessment_item", branch_id: "B"}]
  });
  const {A, B} = await sheetsOf(city);
  expect([A!.status, B!.status]).toEqual(["failed", "manual"]);
});

test("a refused line is about the branch of its sheet", async () => {
  await read(
    {
      "党组织信息.csv": "组织编号,上级组织编号,组织层级,组织名称\nO1,,市,示例市委\n",
      "支部基本信息.csv": "支部编号,上级组织编号,支部名称,领域\nB1,O1,示例村党支部,农村\n",
      "考核单.csv": "考核单编号,支部编号,考核依据,考核年度,考核状态\nS1,B1,武进,2018,已考核\n",
      "考核分项.csv": "考核单编号,条款编号,自评分,考核分\nS1,wujin-2016/A1.1,2,两分多\n"
    },
    async ({rows}) => {
      expect(await rows("select kind, branch_id from raw.quarantine where kind = 'assessment_item'")).toEqual([
        {kind: "assessment_item", branch_id: "B1"}
      ]);
    }
  );
});
