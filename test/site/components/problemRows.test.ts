import {expect, test} from "vitest";
import type {ProblemsRow} from "../../../loaders/contracts/marts/problems.js";
import {chooseProblems, packProblems, reasonOf, unpackProblems} from "../../../src/components/problemRows.js";

const problem = (facts: Partial<ProblemsRow>): ProblemsRow => ({
  problem_no: 1,
  file: "甲：区.xlsx",
  sheet: "活动",
  row: 7,
  column: "实到人数",
  kind: "activity",
  code: "too_small",
  severity: "refuse",
  received: "-1",
  message: "甲：区.xlsx“活动”第7行“实到人数”：数值太小；应为0–9人的整数，收到“-1”。请核对后重报。",
  branch_id: "B1",
  region_id: "R1",
  ...facts
});

const rows = [
  problem({}),
  problem({
    row: 8,
    received: "$&",
    message: "甲：区.xlsx“活动”第8行“实到人数”：不是数字；收到“$&”。请只填数字后重报。",
    code: "not_a_number"
  }),
  problem({
    row: null,
    column: null,
    received: null,
    severity: "doubt",
    sheet: "",
    message: "甲：区.xlsx：工作表是隐藏的。",
    branch_id: null
  }),
  problem({
    kind: null,
    file: "乙.csv",
    sheet: "",
    row: 2,
    column: null,
    received: "",
    message: "乙.csv第2行：列数和表头不一致。",
    code: "column_count",
    region_id: null
  })
];

test("the reason leaves out the place, even where a file name holds a colon", () => {
  expect(rows.map(reasonOf)).toEqual([
    "数值太小；应为0–9人的整数，收到“-1”。请核对后重报。",
    "不是数字；收到“$&”。请只填数字后重报。",
    "工作表是隐藏的。",
    "列数和表头不一致。"
  ]);
});

test("what is packed comes out as it was, refusals apart from doubts", () => {
  const shown = (all: ProblemsRow[]) =>
    all.map(({problem_no: _, message: __, ...row}, i) => ({...row, reason: reasonOf(all[i]!)}));
  const file = JSON.parse(JSON.stringify(packProblems(rows)));
  expect(unpackProblems(file, "refuse")).toEqual(shown([rows[0]!, rows[1]!, rows[3]!]));
  expect(unpackProblems(file, "doubt")).toEqual(shown([rows[2]!]));
});

test("cells with the same reason share one text, whatever they held", () => {
  const same = [-1, -2, -3].map(n =>
    problem({received: String(n), message: `甲：区.xlsx“活动”第7行“实到人数”：数值太小；收到“${n}”。请核对后重报。`})
  );
  const {rows: packed} = packProblems(same);
  expect(new Set(packed.reason).size).toBe(1);
});

test("a list narrows by kind, by reason and by any part of what it shows", () => {
  const all = [...unpackProblems(packProblems(rows), "refuse")];
  const narrowed = (kind: string, code: string, typed: string) =>
    chooseProblems(all, {kind, code, typed}).map(row => row.row);
  expect(narrowed("", "", "")).toEqual([7, 8, 2]);
  expect(narrowed("activity", "", "")).toEqual([7, 8]);
  expect(narrowed("", "too_small", "")).toEqual([7]);
  expect(narrowed("", "", " 乙.csv ")).toEqual([2]);
  expect(narrowed("", "", "只填数字")).toEqual([8]);
});
