import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

const task = (task_id: string, branch_id: string, facts: Record<string, unknown> = {}) => ({
  task_id,
  branch_id,
  year: 2018,
  problem: "问题",
  task: "任务",
  measure: "措施",
  responsible: "支部书记",
  due_on: "2018-09-30",
  approved_on: "2018-02-10",
  committed_up: true,
  committed_public: true,
  ...facts
});
const listed = (branch_id: string, tier: string | null, entered_on: string, facts: Record<string, unknown> = {}) => ({
  stage_id: `${branch_id} ${tier} ${entered_on}`,
  branch_id,
  pack_id: "p",
  cycle_year: Number(entered_on.slice(0, 4)),
  stage_code: "self_assess",
  tier,
  entered_on,
  ...facts
});

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    as_of: "2018-09-30",
    evaluate_from: "2017-01-01",
    records: {
      branch: ["A", "B", "C"].map(id => branch(id)),
      task: [
        task("A1", "A", {done_on: "2018-09-30"}),
        task("A2", "A", {due_on: "2018-08-31", done_on: "2018-09-01", approved_on: "2018-03-01"}),
        task("B1", "B", {due_on: "2018-09-29"}),
        task("B2", "B", {done_on: "2018-10-01", committed_public: false, approved_on: "2018-10-01"}),
        task("B3", "B", {measure: null, due_on: null, committed_up: null}),
        task("C1", "C", {year: 2019})
      ],
      stage: [
        listed("A", "key_manage", "2018-03-01"),
        listed("A", "key_cultivate", "2018-09-30"),
        listed("A", "key_manage", "2018-10-01"),
        listed("B", "key_manage", "2017-03-01"),
        listed("B", null, "2018-01-01", {stage_code: "accept", outcome: "passed"})
      ]
    }
  });
});

test("a list is clear, approved and promised where every task of it is; the deadline's day is in time", async () => {
  expect(await city.rows("select * from marts.task_lists order by branch_id")).toEqual([
    {
      branch_id: "A",
      year: 2018,
      region_id: "O1",
      tasks: 2,
      with_task: 2,
      with_measure: 2,
      with_responsible: 2,
      with_due_on: 2,
      clear: 2,
      approved: 2,
      approved_on: "2018-03-01",
      promised_up: 2,
      promised_public: 2,
      promised: 2,
      done: 2,
      done_in_time: 1,
      overdue: 0
    },
    // B1 was due the day before; what is done or approved after the date is not known yet; B3 has no deadline to miss.
    {
      branch_id: "B",
      year: 2018,
      region_id: "O1",
      tasks: 3,
      with_task: 3,
      with_measure: 2,
      with_responsible: 3,
      with_due_on: 2,
      clear: 2,
      approved: 2,
      approved_on: null,
      promised_up: 2,
      promised_public: 2,
      promised: 1,
      done: 0,
      done_in_time: 0,
      overdue: 1
    }
  ]);
});

test("the last list of a year counts, each year has its own, and what came of it is told", async () => {
  expect(
    await city.rows("select cycle, branch_id, tier, entered_on, is_accepted from marts.key_lists order by cycle")
  ).toEqual([
    {cycle: 2017, branch_id: "B", tier: "key_manage", entered_on: "2017-03-01", is_accepted: true},
    {cycle: 2018, branch_id: "A", tier: "key_cultivate", entered_on: "2018-09-30", is_accepted: false}
  ]);
});
