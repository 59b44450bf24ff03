import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;
type Row = Record<string, unknown>;

let written = 0;
const paper = (branch_id: string, doc_type: string, facts: Row = {}): Row => {
  written += 1;
  return {doc_id: `D${written}`, branch_id, doc_type, ...facts};
};
const papers = (count: number, branch_id: string, doc_type: string, facts: Row = {}): Row[] =>
  Array.from({length: count}, () => paper(branch_id, doc_type, facts));
const check = (branch_id: string, kind: string, held_on: string): Row => {
  written += 1;
  return {inspection_id: `I${written}`, branch_id, kind, held_on};
};
const board = (branch_id: string, present: boolean, as_of = "2019-12-31"): Row => ({
  branch_id,
  as_of,
  item_code: "openness_board",
  present
});

let city: City;
beforeAll(async () => {
  const ids = Array.from({length: 12}, (_, i) => `B${i + 1}`);
  city = await given({
    as_of: "2020-04-30",
    evaluate_from: "2019-01-01",
    programme: regimes([
      "weihai-2017/3.5c",
      "weihai-2017/3.9h",
      "weihai-2017/3.10c",
      "weihai-2017/3.17a",
      "weihai-2017/3.27",
      "weihai-2017/3.28a",
      "wujin-2016/2.2.2a",
      "wujin-2016/2.4.1c",
      "hunan-2018/A1.4.2",
      "hunan-2018/A2.3.1h",
      "hunan-2018/A2.3.1i",
      "hunan-2018/A2.3.2f",
      "hunan-2018/A3.3.2.3a",
      "hunan-2018/A3.3.2.3b",
      "hunan-2018/A3.3.2.3c",
      "hunan-2018/A3.3.2.4a",
      "hunan-2018/A3.3.2.4b",
      "hunan-2018/A3.3.2.4c",
      "hunan-2018/A4.3.1",
      "hunan-2018/A4.3.3",
      "hunan-2018/A4.4.1",
      "beijing-2017/2.4b",
      "beijing-2017/3.2a",
      "beijing-2017/3.2b",
      "beijing-2017/4.2b"
    ]),
    records: {
      branch: [...ids.map(id => branch(id)), branch("N1", {formed_on: "2019-05-20"})],
      headcount: [
        {branch_id: "B1", as_of: "2019-01-01", formal: 5, probationary: 0, mobile_members: 1},
        {branch_id: "B2", as_of: "2019-01-01", formal: 5, probationary: 0, mobile_members: 0},
        {branch_id: "B3", as_of: "2019-01-01", formal: 5, probationary: 0}
      ],
      document: [
        // The plan of the year: its last good day, the day after, the December before, and what is no plan of the year.
        paper("B1", "plan_education", {year: 2019, made_on: "2019-03-31"}),
        paper("B1", "plan_education", {year: 2020, made_on: "2020-03-31"}),
        paper("B2", "plan_education", {year: 2019, made_on: "2019-04-01"}),
        paper("B2", "plan_education", {year: 2020, made_on: "2020-04-01"}),
        paper("B3", "plan_education", {year: 2019, made_on: "2018-12-03"}),
        paper("B4", "plan_education", {year: 2019, made_on: "2020-01-02"}),
        paper("B5", "plan_education", {year: 2019}),
        paper("B6", "plan_education", {made_on: "2019-01-05"}),
        paper("B7", "plan_education", {year: 2019, made_on: "2019-06-01"}),
        paper("B7", "plan_education", {year: 2019, made_on: "2019-02-01"}),
        paper("N1", "plan_education", {year: 2019, made_on: "2019-06-01"}),
        paper("B8", "plan_education", {year: 2020, made_on: "2020-05-01"}),
        // Filed, published.
        paper("B1", "plan_3m1l", {
          year: 2019,
          made_on: "2019-01-10",
          filed_on: "2019-12-31",
          published_on: "2019-04-20"
        }),
        paper("B2", "plan_3m1l", {year: 2019, made_on: "2019-01-10", filed_on: "2020-01-02"}),
        paper("B3", "plan_3m1l", {year: 2019, made_on: "2019-01-10", published_on: "2020-01-02"}),
        paper("B4", "plan_3m1l", {year: 2019, made_on: "2019-01-10"}),
        paper("B4", "plan_3m1l", {year: 2019, made_on: "2019-05-10", published_on: "2019-05-20"}),
        // Counted on the day they were filed, published or made, whatever year they serve.
        paper("B1", "report_up", {year: 2019, made_on: "2019-06-20", filed_on: "2019-06-30"}),
        paper("B1", "report_up", {year: 2019, made_on: "2019-12-20", filed_on: "2020-01-02"}),
        paper("B1", "dues_publication", {published_on: "2019-07-01"}),
        paper("B1", "points_monthly", {made_on: "2020-01-31"}),
        paper("B1", "points_monthly", {made_on: "2020-02-29"}),
        paper("B1", "points_quarterly", {made_on: "2019-12-30", published_on: "2020-01-01"}),
        paper("B1", "points_yearly", {year: 2019, made_on: "2020-01-10"}),
        paper("B1", "rectify_list", {made_on: "2019-06-30"}),
        paper("B1", "rectify_list", {made_on: "2019-06-30", published_on: "2019-07-02"}),
        paper("N1", "report_up", {filed_on: "2019-06-20"}),
        paper("N1", "rectify_list", {made_on: "2019-06-20"}),
        // Counted whole.
        ...papers(7, "B1", "system_document", {complete: true}),
        ...papers(2, "B1", "system_document"),
        ...papers(8, "B2", "system_document", {complete: true}),
        ...papers(3, "B1", "rules_of_procedure", {complete: true}),
        ...papers(2, "B2", "rules_of_procedure", {complete: true}),
        paper("B2", "rules_of_procedure", {complete: false}),
        paper("B1", "rulebook"),
        paper("B2", "rulebook", {made_on: "2020-05-01"}),
        {doc_id: "O", org_id: "O1", doc_type: "rulebook"},
        paper("B1", "table_monthly", {year: 2019, complete: true}),
        paper("B2", "table_monthly", {year: 2019}),
        paper("B1", "negative_list_leadership", {made_on: "2015-05-01"}),
        // With a check.
        paper("B1", "problem_list", {year: 2019}),
        paper("B2", "problem_list", {year: 2018}),
        paper("B3", "problem_list", {made_on: "2019-12-31"}),
        ...["B1", "B2"].map(id => paper(id, "implementation_plan", {made_on: "2015-05-01"})),
        // Openness.
        ...papers(6, "B1", "openness", {published_on: "2020-01-01"}),
        ...papers(5, "B2", "openness", {published_on: "2020-04-30"}),
        paper("B2", "openness", {published_on: "2019-12-31"}),
        ...papers(6, "B3", "openness", {published_on: "2020-02-01"}),
        ...papers(6, "B4", "openness", {published_on: "2020-02-01"}),
        ...papers(6, "B5", "openness", {published_on: "2020-05-01"}),
        paper("B1", "objectives", {year: 2019})
      ],
      inspection: [
        check("B1", "self_check", "2019-03-31"),
        check("B1", "self_check", "2019-04-01"),
        check("B1", "self_check", "2020-04-30"),
        check("B2", "self_check", "2019-12-31"),
        check("B1", "relation_check", "2019-12-31"),
        check("B1", "mobile_card_audit", "2020-04-01"),
        check("B1", "checkup", "2019-06-01"),
        check("N1", "checkup", "2019-06-01"),
        check("N1", "relation_check", "2019-06-01")
      ],
      venue_item: [
        board("B1", true),
        board("B2", true),
        board("B3", true, "2018-12-31"),
        board("B3", false),
        board("B5", true),
        board("B6", true)
      ]
    },
    quarantine: [{kind: "document", branch_id: "B9", from_on: "2019-01-01", to_on: "2019-12-31"}]
  });
}, 60000);

/** Verdict, required and actual of one clause in one period. */
const said = async (clause: string, id: string, period: string) => {
  const [row] = await city.rows(
    `select verdict, required, actual from marts.clause_results
     where clause_id = '${clause}' and branch_id = '${id}' and period = '${period}'`
  );
  return row ? [row.verdict, row.required, row.actual] : undefined;
};
const verdicts = async (clause: string, period: string, ids: string[]) =>
  (await Promise.all(ids.map(id => said(clause, id, period)))).map(row => row?.[0]);

describe("the plan of a year", () => {
  const education = "wujin-2016/2.2.2a";

  test("is in time until the last day of March and from the December before; later in its year it only warns", async () => {
    expect(await verdicts(education, "2019", ["B1", "B2", "B3"])).toEqual(["met", "warn", "met"]);
    expect(await said(education, "B2", "2019")).toEqual(["warn", 1, 1]);
  });

  test("does not count without its day, nor made in the January after", async () => {
    expect(await verdicts(education, "2019", ["B4", "B5"])).toEqual(["not_met", "not_met"]);
    expect(await said(education, "B4", "2019")).toEqual(["not_met", 1, 0]);
  });

  test("without a year serves the year it was made in; of two the earlier decides", async () => {
    expect(await verdicts(education, "2019", ["B6", "B7"])).toEqual(["met", "met"]);
  });

  test("in a running year is met or late at once, else grace; what is made after the evaluation date is not known", async () => {
    expect(await verdicts(education, "2020", ["B1", "B2", "B6", "B8"])).toEqual(["met", "warn", "grace", "grace"]);
  });

  test("is not asked of a branch that existed for part of the year", async () => {
    expect(await said(education, "N1", "2019")).toEqual(["n_a", null, null]);
  });

  test("a refused document leaves open whether there was one", async () => {
    expect(await verdicts(education, "2019", ["B9", "B10"])).toEqual(["no_data", "not_met"]);
  });

  test("that is to be filed or published needs both days within the year", async () => {
    expect(await verdicts("weihai-2017/3.9h", "2019", ["B1", "B2", "B3", "B4"])).toEqual([
      "met",
      "not_met",
      "not_met",
      "not_met"
    ]);
    expect(await verdicts("hunan-2018/A2.3.1h", "2019", ["B1", "B2", "B3", "B4"])).toEqual([
      "met",
      "not_met",
      "not_met",
      "warn"
    ]);
  });
});

describe("documents by their date", () => {
  test("a report belongs to the half year in which it was filed", async () => {
    expect(await city.verdicts("hunan-2018/A2.3.1i")).toEqual({
      "2019-H1": "met",
      "2019-H2": "not_met",
      "2020-H1": "met"
    });
  });

  test("dues are published half-yearly, points registered monthly, shown quarterly and ranked in the year of the day", async () => {
    expect(await city.verdicts("hunan-2018/A3.3.2.3c")).toEqual({
      "2019-H1": "not_met",
      "2019-H2": "met",
      "2020-H1": "grace"
    });
    const months = await city.verdicts("hunan-2018/A3.3.2.4a");
    expect([months["2019-12"], months["2020-01"], months["2020-02"], months["2020-03"], months["2020-04"]]).toEqual([
      "not_met",
      "met",
      "met",
      "not_met",
      "not_met"
    ]);
    const quarters = await city.verdicts("hunan-2018/A3.3.2.4b");
    expect([quarters["2019-Q4"], quarters["2020-Q1"]]).toEqual(["not_met", "met"]);
    expect(await city.verdicts("hunan-2018/A3.3.2.4c")).toEqual({"2019": "not_met", "2020": "met"});
  });

  test("two lists of measures are one fulfilment; a branch formed in May owes nothing for the half year", async () => {
    expect(await said("hunan-2018/A2.3.2f", "B1", "2019-H1")).toEqual(["met", 1, 1]);
    expect(await verdicts("hunan-2018/A2.3.2f", "2019-H1", ["N1"])).toEqual(["n_a"]);
    expect(await verdicts("hunan-2018/A2.3.1i", "2019-H1", ["N1"])).toEqual(["n_a"]);
    expect(await verdicts("hunan-2018/A2.3.1i", "2019-H2", ["N1"])).toEqual(["not_met"]);
  });
});

describe("standing documents", () => {
  test("systems are counted from the same rows, for one clause only the complete ones", async () => {
    expect(await said("hunan-2018/A4.3.1", "B1", "standing")).toEqual(["not_met", 8, 7]);
    expect(await said("hunan-2018/A4.3.3", "B1", "standing")).toEqual(["met", 9, 9]);
    expect(await said("hunan-2018/A4.3.1", "B2", "standing")).toEqual(["met", 8, 8]);
    expect(await said("hunan-2018/A4.3.3", "B2", "standing")).toEqual(["not_met", 9, 8]);
    expect(await verdicts("beijing-2017/2.4b", "standing", ["B1", "B2"])).toEqual(["met", "not_met"]);
  });

  test("an old list still stands, an organisation's is no branch's, and one made later is not known", async () => {
    expect(await verdicts("weihai-2017/3.5c", "standing", ["B1", "B2"])).toEqual(["met", "not_met"]);
    expect(await verdicts("beijing-2017/3.2a", "standing", ["B1", "B2", "B3"])).toEqual(["met", "not_met", "not_met"]);
  });

  test("a complete table schedules all twelve months, any other none", async () => {
    expect(await said("beijing-2017/3.2b", "B1", "2019")).toEqual(["met", 12, 12]);
    expect(await said("beijing-2017/3.2b", "B2", "2019")).toEqual(["not_met", 12, 0]);
    expect(await verdicts("beijing-2017/3.2b", "2020", ["B1"])).toEqual(["grace"]);
  });

  test("a kind that never came leaves open what needs it", async () => {
    expect(await verdicts("weihai-2017/3.28a", "2019", ["B1"])).toEqual(["no_data"]);
  });

  test("openness: six of the running year and a board in the latest list; none published is not applicable", async () => {
    const openness = "wujin-2016/2.4.1c";
    expect(await said(openness, "B1", "standing")).toEqual(["met", 6, 6]);
    expect(await said(openness, "B2", "standing")).toEqual(["not_met", 6, 5]);
    expect(await said(openness, "B3", "standing")).toEqual(["not_met", 6, 0]);
    expect(await verdicts(openness, "standing", ["B4", "B5", "B6", "B7"])).toEqual([
      "no_data",
      "n_a",
      "n_a",
      "no_data"
    ]);
  });
});

describe("inspections", () => {
  test("a self-check serves the quarter of its day, its first and last day included", async () => {
    expect(await city.verdicts("weihai-2017/3.17a")).toEqual({
      "2019-Q1": "met",
      "2019-Q2": "met",
      "2019-Q3": "not_met",
      "2019-Q4": "not_met",
      "2020-Q1": "not_met",
      "2020-Q2": "met"
    });
  });

  test("a self-check counts with a problem list of the same year only", async () => {
    expect(await said("hunan-2018/A1.4.2", "B1", "2019")).toEqual(["met", 1, 2]);
    expect(await said("hunan-2018/A1.4.2", "B2", "2019")).toEqual(["not_met", 1, 0]);
    expect(await said("hunan-2018/A1.4.2", "B3", "2019")).toEqual(["not_met", 1, 0]);
    expect(await verdicts("hunan-2018/A1.4.2", "2020", ["B1"])).toEqual(["grace"]);
  });

  test("six systems need a self-check of the year and a plan of any year", async () => {
    expect(await said("hunan-2018/A4.4.1", "B1", "standing")).toEqual(["met", 6, 6]);
    expect(await said("hunan-2018/A4.4.1", "B2", "standing")).toEqual(["not_met", 6, 0]);
  });

  test("E01: yearly checks are not asked of a branch formed in May", async () => {
    expect(await verdicts("hunan-2018/A3.3.2.3a", "2019", ["B1", "B2", "N1"])).toEqual(["met", "not_met", "n_a"]);
    expect(await verdicts("beijing-2017/4.2b", "2019", ["B1", "B2", "N1"])).toEqual(["met", "not_met", "n_a"]);
  });

  test("cards are audited where there are mobile members; not known how many is not known", async () => {
    expect(await verdicts("hunan-2018/A3.3.2.3b", "2019", ["B1", "B2", "B3", "B4"])).toEqual([
      "not_met",
      "n_a",
      "no_data",
      "no_data"
    ]);
    expect(await verdicts("hunan-2018/A3.3.2.3b", "2020", ["B1"])).toEqual(["met"]);
  });
});

test("the rows behind a verdict stand on the day that counted", async () => {
  const rows = await city.rows(
    `select measure, on_date from marts.evidence where branch_id = 'B1' and item in ('report_up', 'relation_check')
     order by on_date`
  );
  expect(rows).toEqual([
    {measure: "documents_filed_in", on_date: "2019-06-30"},
    {measure: "inspections", on_date: "2019-12-31"},
    {measure: "documents_filed_in", on_date: "2020-01-02"}
  ]);
});
