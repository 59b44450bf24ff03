import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";

type Row = Record<string, unknown>;
const programme = "test/sql/weak/programme.yml";
const ids = ["B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"];
/** Three committees of two, and four branches under the district itself. */
const ten = ids.map((id, i) => branch(id, {org_id: i < 6 ? `K${Math.floor(i / 2)}` : "O1"}));
const org = [
  {org_id: "O0", org_level: "city", name: "小城市委"},
  {org_id: "O1", parent_org_id: "O0", org_level: "district", name: "甲区"},
  {org_id: "O2", parent_org_id: "O0", org_level: "district", name: "乙区"},
  ...["K0", "K1", "K2"].map(org_id => ({org_id, parent_org_id: "O1", org_level: "grassroots_committee", name: org_id}))
];

let number = 0;
const listed = (branch_id: string, opened_on: string, facts: Row = {}) => ({
  ...{case_id: `R${branch_id.slice(1)}`, branch_id, opened_on, state: "in_progress"},
  ...facts
});
const closed = (closed_on: string) => ({state: "closed", closed_on});
const report = (branch_id: string, made_on: string) => ({
  doc_id: `D${++number}`,
  ...{branch_id, doc_type: "report_up", made_on}
});
const look = (branch_id: string, by_org_id: string, held_on: string, kind = "onsite") => ({
  inspection_id: `I${++number}`,
  ...{branch_id, by_org_id, held_on, kind}
});
const declared = (branch_id: string, entered_on: string) => ({
  stage_id: `G${++number}`,
  ...{branch_id, pack_id: "w", cycle_year: 2018, stage_code: "declare", entered_on, outcome: "passed"}
});

describe("cases on 30 September 2018", () => {
  let city: Awaited<ReturnType<typeof given>>;
  const cases = (columns: string, where = "true") =>
    city.rows(`select case_id, ${columns} from marts.rectification_cases where ${where} order by case_id`);

  beforeAll(async () => {
    city = await given({
      as_of: "2018-09-30",
      evaluate_from: "2017-01-01",
      programme,
      records: {
        org,
        branch: ten,
        rectification: [
          // Six months from the end of March, clamped: due on the evaluation date itself, and the day before.
          listed("B0", "2018-03-30", {plan_on: "2018-04-29"}),
          listed("B1", "2018-03-29", {plan_on: "2018-04-29"}),
          listed("B2", "2017-08-31", {...closed("2018-02-28"), problem_codes: "setup;orglife"}),
          listed("B3", "2017-08-31", {...closed("2018-03-01"), problem_codes: "orglife", measure_codes: "sponsor"}),
          listed("B4", "2018-09-30", {state: "listed"}),
          listed("B5", "2017-01-10", closed("2017-09-30")),
          {...listed("B5", "2018-09-30"), case_id: "R5b"},
          listed("B6", "2017-01-10", {state: "relapsed", closed_on: "2017-06-30", measure_codes: "sponsor;rectify"}),
          listed("B7", "2016-12-31", closed("2017-09-29")),
          listed("B8", "2018-08-31", {state: "listed"}),
          // Dated after the evaluation date, and so not known yet.
          listed("B9", "2018-10-01")
        ],
        document: [
          report("B0", "2018-03-31"),
          report("B0", "2018-04-01"),
          report("B0", "2018-04-30"),
          report("B0", "2018-07-30"),
          report("B1", "2018-07-29"),
          {...report("B1", "2018-08-15"), doc_type: "summary"}
        ],
        inspection: [
          look("B2", "K1", "2018-01-29"),
          look("B2", "O1", "2018-02-28"),
          look("B3", "K1", "2018-01-29"),
          look("B3", "O1", "2018-02-20"),
          look("B5", "K2", "2017-09-20"),
          look("B5", "K2", "2017-09-25"),
          look("B5", "O1", "2017-09-25", "random")
        ],
        stage: [
          declared("B2", "2017-08-31"),
          declared("B2", "2018-02-28"),
          declared("B3", "2018-02-28"),
          declared("B3", "2017-08-30"),
          {...declared("B4", "2018-09-30"), pack_id: "other"}
        ],
        post: [
          {post_id: "P0", branch_id: "B0", role: "first_secretary", started_on: "2018-05-01"},
          {post_id: "P1", branch_id: "B1", role: "first_secretary", started_on: "2018-05-01", ended_on: "2018-09-29"}
        ]
      }
    });
  });

  test("the due day itself is in time, and a closed case is late by the days after it", async () => {
    expect(
      await cases(
        "cast(due_on as varchar) as due, cast(closed_on as varchar) as closed, days_open, is_overdue, days_late"
      )
    ).toEqual([
      {case_id: "R0", due: "2018-09-30", closed: null, days_open: 184, is_overdue: false, days_late: 0},
      {case_id: "R1", due: "2018-09-29", closed: null, days_open: 185, is_overdue: true, days_late: 1},
      {case_id: "R2", due: "2018-02-28", closed: "2018-02-28", days_open: 181, is_overdue: false, days_late: 0},
      {case_id: "R3", due: "2018-02-28", closed: "2018-03-01", days_open: 182, is_overdue: false, days_late: 1},
      {case_id: "R4", due: "2019-03-30", closed: null, days_open: 0, is_overdue: false, days_late: 0},
      {case_id: "R5", due: "2017-07-10", closed: "2017-09-30", days_open: 263, is_overdue: false, days_late: 82},
      {case_id: "R5b", due: "2019-03-30", closed: null, days_open: 0, is_overdue: false, days_late: 0},
      {case_id: "R6", due: "2017-07-10", closed: null, days_open: 628, is_overdue: true, days_late: 447},
      {case_id: "R7", due: "2017-06-30", closed: "2017-09-29", days_open: 272, is_overdue: false, days_late: 91},
      {case_id: "R8", due: "2019-02-28", closed: null, days_open: 30, is_overdue: false, days_late: 0}
    ]);
  });

  test("a plan is late after thirty days, whether it came later or not at all", async () => {
    expect((await cases("1 as n", "is_plan_late")).map(row => row.case_id)).toEqual([
      "R1",
      "R2",
      "R3",
      "R5",
      "R6",
      "R7"
    ]);
  });

  test("a report is owed for every whole month of a case; two in one month are one", async () => {
    expect(await cases("reports_due as due, reports_made as made", "case_id in ('R0', 'R1', 'R2', 'R8')")).toEqual([
      {case_id: "R0", due: 6, made: 2},
      {case_id: "R1", due: 6, made: 1},
      {case_id: "R2", due: 6, made: 0},
      {case_id: "R8", due: 1, made: 0}
    ]);
  });

  test("an open case stalls the day after two months without a step", async () => {
    // B0 reported on 30 July, B1 on 29 July; B6 only was listed.
    expect((await cases("1 as n", "is_stalled")).map(row => row.case_id)).toEqual(["R1", "R6"]);
  });

  test("a closure is accepted when two levels looked within thirty days before it", async () => {
    // B3's committee looked 31 days before; B5's looked twice, and a random check is no acceptance.
    expect(await cases("is_accepted as accepted", "recorded_closed_on is not null")).toEqual([
      {case_id: "R2", accepted: true},
      {case_id: "R3", accepted: false},
      {case_id: "R5", accepted: false},
      {case_id: "R6", accepted: false},
      {case_id: "R7", accepted: false}
    ]);
  });

  test("a case closed is followed for a year, its last day included; who comes back by then has relapsed", async () => {
    expect(
      await cases(
        "is_in_follow_up as followed, is_relapse as relapse, has_relapsed as came_back",
        "case_id not in ('R0', 'R1', 'R4', 'R8')"
      )
    ).toEqual([
      {case_id: "R2", followed: true, relapse: false, came_back: false},
      {case_id: "R3", followed: true, relapse: false, came_back: false},
      {case_id: "R5", followed: true, relapse: false, came_back: true},
      {case_id: "R5b", followed: false, relapse: true, came_back: false},
      {case_id: "R6", followed: false, relapse: true, came_back: true},
      {case_id: "R7", followed: false, relapse: false, came_back: false}
    ]);
  });

  test("relapses by cause and by measure: of the closures that name it, those that came back", async () => {
    expect(
      await city.rows(
        "select code, cases, cases_closed as closed, cases_relapsed as relapsed, relapse_share as share from marts.case_outcomes order by role desc, position"
      )
    ).toEqual([
      {code: "setup", cases: 1, closed: 1, relapsed: 0, share: 0},
      {code: "orglife", cases: 2, closed: 2, relapsed: 0, share: 0},
      {code: "sponsor", cases: 2, closed: 2, relapsed: 1, share: 0.5},
      {code: "rectify", cases: 1, closed: 1, relapsed: 1, share: 1}
    ]);
  });

  test("declaring is closed while a case is open: from the day it is listed to the day before it is closed", async () => {
    expect(await cases("gated_stages as n, cast(first_gated_on as varchar) as first", "gated_stages > 0")).toEqual([
      {case_id: "R2", n: 1, first: "2017-08-31"},
      {case_id: "R3", n: 1, first: "2018-02-28"}
    ]);
  });

  test("a clause that asks for a first secretary because of a case is shown with it, as judged on the day", async () => {
    const duties = await city.rows("select case_id, clause_id, verdict from marts.case_duties order by case_id");
    expect(duties.filter(({clause_id}) => clause_id === "w/first")).toEqual([
      {case_id: "R0", clause_id: "w/first", verdict: "met"},
      {case_id: "R1", clause_id: "w/first", verdict: "not_met"},
      // Of branches without a row about any post nothing is known.
      ...["R4", "R5b", "R6", "R8"].map(case_id => ({case_id, clause_id: "w/first", verdict: "no_data"}))
    ]);
  });

  test("a case has one nomination with one finding; one before anything is judged is left open", async () => {
    const found = await city.rows("select case_id, finding from marts.nominations order by case_id");
    expect(found.filter(({finding}) => finding === "not_judged")).toEqual([{case_id: "R7", finding: "not_judged"}]);
    expect(found.map(({case_id}) => case_id)).toEqual(["R0", "R1", "R2", "R3", "R4", "R5", "R5b", "R6", "R7", "R8"]);
  });
});

describe("nominations held against the evidence", () => {
  let city: Awaited<ReturnType<typeof given>>;
  const vacant = (branch_id: string, since: string, until: string | null) => [
    {post_id: `${branch_id}a`, branch_id, role: "secretary", started_on: "2015-01-01", ended_on: since},
    ...(until ? [{post_id: `${branch_id}b`, branch_id, role: "secretary", started_on: until, ended_on: null}] : [])
  ];

  beforeAll(async () => {
    city = await given({
      as_of: "2018-09-30",
      evaluate_from: "2017-01-01",
      programme,
      records: {
        org,
        branch: ten,
        post: [
          // Empty since 11 March; long enough to be seen only from 11 June.
          ...vacant("B0", "2018-03-10", null),
          ...vacant("B1", "2018-03-10", "2018-06-20"),
          ...vacant("B2", "2018-03-10", "2018-06-05"),
          ...vacant("B3", "2018-03-10", "2018-06-20")
        ],
        rectification: [
          listed("B0", "2018-03-11"),
          listed("B1", "2018-03-10", closed("2018-08-01")),
          // Filled again before three months were over: no criterion ever stood.
          listed("B2", "2018-04-01", closed("2018-08-01")),
          listed("B3", "2018-06-20", closed("2018-08-01")),
          listed("B4", "2018-04-01", closed("2018-08-01"))
        ]
      }
    });
  });

  test("evidence is a condition that had begun by the day and not ended, even if it was seen later", async () => {
    expect(await city.rows("select case_id, finding, criteria from marts.nominations order by case_id")).toEqual([
      {case_id: "R0", finding: "supported", criteria: 1},
      {case_id: "R1", finding: "no_criterion", criteria: 0},
      {case_id: "R2", finding: "no_criterion", criteria: 0},
      {case_id: "R3", finding: "no_criterion", criteria: 0},
      {case_id: "R4", finding: "no_criterion", criteria: 0}
    ]);
  });

  test("equal numbers from nearly all committees are a question: two, two and one of four are not", async () => {
    expect(await city.rows("select * from marts.nomination_shares")).toEqual([
      {
        ...{region_id: "O1", year: 2018, committees: 4, committees_nominating: 3, nominations: 5},
        ...{usual_number: 2, committees_alike: 2, is_equal: false}
      }
    ]);
  });

  test("one each from three of four committees is", async () => {
    const one = await given({
      ...{as_of: "2018-09-30", programme},
      records: {org, branch: ten, rectification: ["B0", "B2", "B4"].map(id => listed(id, "2018-04-01"))}
    });
    expect(
      await one.rows("select committees_alike as alike, usual_number as each, is_equal from marts.nomination_shares")
    ).toEqual([{alike: 3, each: 1, is_equal: true}]);
  });
});

test("a scheme without a weak section names no candidate and no due day, and leaves the months open", async () => {
  const city = await given({
    as_of: "2018-06-30",
    records: {branch: ten.slice(6), rectification: [listed("B6", "2018-01-01")]}
  });
  expect(await city.rows("select count(*) as n from marts.weak_candidates")).toEqual([{n: 0}]);
  expect(await city.rows("select due_on, is_overdue, days_open from marts.rectification_cases")).toEqual([
    {due_on: null, is_overdue: false, days_open: 180}
  ]);
  expect(
    await city.rows(
      "select weak_candidates, cases_open, cases_overdue from marts.region_metrics where region_id = '*' and month = '2018-06'"
    )
  ).toEqual([{weak_candidates: null, cases_open: 1, cases_overdue: null}]);
});
