import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {paper, papers} from "./paperRecords.js";
import {regimes} from "./regimes.js";

/** Clauses that one document fulfils: of the year 2019, or standing. */
const yearly: [clause: string, doc_type: string][] = [
  ["W 3.10c", "plan_study"],
  ["J 2.2.1a", "plan_activist"],
  ["J 2.3.1e", "plan_lecture"],
  ["H A2.4.1", "plan_work"],
  ["H A3.3.2.2a", "plan_study"]
];
const standing: [clause: string, doc_type: string, count: number][] = [
  ["W 3.5c", "negative_list_leadership", 1],
  ["W 3.27", "points_scheme", 1],
  ["H A3.4.1", "service_plan", 1],
  ["H A4.3.2", "system_4y2g", 1],
  ["B 3.2a", "rulebook", 1],
  ["H A4.3.3", "system_document", 9],
  ["H A4.3.4", "system_document", 7],
  ["B 2.4d", "system_document", 4]
];

let city: Awaited<ReturnType<typeof given>>;
let found: Judged;
beforeAll(async () => {
  city = await given({
    as_of: "2020-04-30",
    evaluate_from: "2019-01-01",
    programme: regimes([
      ...[...yearly, ...standing].map(([clause]) => clauseId(clause)),
      ...["W 3.9h", "W 3.28a", "J 2.2.2a", "H A2.3.1h", "H A2.3.1i", "H A2.3.2f", "H A3.3.2.3c"].map(clauseId),
      ...["H A3.3.2.4a", "H A3.3.2.4b", "H A3.3.2.4c", "H A4.3.1", "B 2.4b", "B 3.2b"].map(clauseId)
    ]),
    records: {
      branch: [
        ...Array.from({length: 10}, (_, i) => branch(`B${i + 1}`)),
        branch("E1"),
        branch("E2"),
        branch("N1", {formed_on: "2019-05-20"})
      ],
      ledger: [],
      document: [
        ...yearly.map(([, type]) => paper("E1", type, {year: 2019, made_on: "2019-01-31"})),
        ...yearly.map(([, type]) => paper("E2", type, {year: 2018, made_on: "2018-01-31"})),
        ...["negative_list_leadership", "points_scheme", "service_plan", "system_4y2g", "rulebook"].map(type =>
          paper("E1", type, {made_on: "2015-05-01"})
        ),
        paper("E2", "rulebook", {made_on: "2020-05-01"}),
        {doc_id: "O", org_id: "O1", doc_type: "rulebook"},
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
        ...papers(7, "E1", "system_document", {complete: true}),
        ...papers(2, "E1", "system_document"),
        ...papers(8, "B2", "system_document", {complete: true}),
        ...papers(3, "E2", "system_document"),
        ...papers(3, "B1", "rules_of_procedure", {complete: true}),
        ...papers(2, "B2", "rules_of_procedure", {complete: true}),
        paper("B2", "rules_of_procedure", {complete: false}),
        paper("B1", "table_monthly", {year: 2019, complete: true}),
        paper("B2", "table_monthly", {year: 2019}),
        paper("B1", "objectives", {year: 2019})
      ]
    },
    quarantine: [{kind: "document", branch_id: "B9", from_on: "2019-01-01", to_on: "2019-12-31"}]
  });
  found = await judged(city);
}, 120000);

const results = (clause: string, period: string, ...ids: string[]) => ids.map(id => found.result(clause, id, period));

describe("the plan of a year", () => {
  test.each(yearly)("%s asks for one %s of the year", clause => {
    expect(results(clause, "2019", "E1", "E2")).toEqual(["met 1/1", "not_met 1/0"]);
  });

  test("is in time until the last day of March and from the December before; later in its year it only warns", () => {
    expect(results("J 2.2.2a", "2019", "B1", "B2", "B3")).toEqual(["met 1/1", "warn 1/1", "met 1/1"]);
  });

  test("does not count without its day, nor made in the January after", () => {
    expect(results("J 2.2.2a", "2019", "B4", "B5")).toEqual(["not_met 1/0", "not_met 1/0"]);
  });

  test("without a year serves the year it was made in; of two the earlier decides", () => {
    expect(results("J 2.2.2a", "2019", "B6", "B7")).toEqual(["met 1/1", "met 1/1"]);
  });

  test("in a running year is met or late at once, else grace; what is made after the evaluation date is not known", () => {
    expect(results("J 2.2.2a", "2020", "B1", "B2", "B6", "B8")).toEqual([
      "met 1/1",
      "warn 1/1",
      "grace 1/0",
      "grace 1/0"
    ]);
  });

  test("is not asked of a branch that existed for part of the year", () => {
    expect(results("J 2.2.2a", "2019", "N1")).toEqual(["n_a"]);
  });

  test("a refused document leaves open whether there was one", () => {
    expect(results("J 2.2.2a", "2019", "B9", "B10")).toEqual(["no_data", "not_met 1/0"]);
  });

  test("that is to be filed or published needs both days within the year", () => {
    expect(results("W 3.9h", "2019", "B1", "B2", "B4")).toEqual(["met 1/1", "not_met 1/0", "not_met 1/0"]);
    expect(results("H A2.3.1h", "2019", "B1", "B3", "B4")).toEqual(["met 1/1", "not_met 1/0", "warn 1/1"]);
  });
});

describe("documents by their date", () => {
  test("a report belongs to the half year in which it was filed", () => {
    expect(["2019-H1", "2019-H2", "2020-H1"].map(period => found.verdict("H A2.3.1i", "B1", period))).toEqual([
      "met",
      "not_met",
      "met"
    ]);
  });

  test("dues are published half-yearly, points registered monthly, shown quarterly and ranked in the year of the day", () => {
    const of = (clause: string, ...periods: string[]) => periods.map(period => found.verdict(clause, "B1", period));
    expect(of("H A3.3.2.3c", "2019-H1", "2019-H2", "2020-H1")).toEqual(["not_met", "met", "grace"]);
    expect(of("H A3.3.2.4a", "2019-12", "2020-01", "2020-02", "2020-03")).toEqual(["not_met", "met", "met", "not_met"]);
    expect(of("H A3.3.2.4b", "2019-Q4", "2020-Q1")).toEqual(["not_met", "met"]);
    expect(of("H A3.3.2.4c", "2019", "2020")).toEqual(["not_met", "met"]);
  });

  test("two lists of measures are one fulfilment; a branch formed in May owes nothing for its first half year", () => {
    expect(results("H A2.3.2f", "2019-H1", "B1", "N1")).toEqual(["met 1/1", "n_a"]);
    expect([found.result("H A2.3.1i", "N1", "2019-H1"), found.result("H A2.3.1i", "N1", "2019-H2")]).toEqual([
      "n_a",
      "not_met 1/0"
    ]);
  });

  test("its rows stand on the day that counted", async () => {
    const rows = await city.rows(
      "select measure, on_date from marts.evidence where branch_id = 'B1' and item = 'report_up' order by on_date"
    );
    expect(rows).toEqual([
      {measure: "documents_filed_in", on_date: "2019-06-30"},
      {measure: "documents_filed_in", on_date: "2020-01-02"}
    ]);
  });
});

describe("standing documents", () => {
  test.each(standing)("%s asks for %s, %i in number", (clause, type, count) => {
    const missing = type === "system_document" ? 3 : 0;
    const there = type === "system_document" ? 9 : 1;
    expect(results(clause, "standing", "E1", "E2")).toEqual([`met ${count}/${there}`, `not_met ${count}/${missing}`]);
  });

  test("only complete systems and rules count where completeness is asked", () => {
    expect(results("H A4.3.1", "standing", "E1", "B2")).toEqual(["not_met 8/7", "met 8/8"]);
    expect(results("B 2.4b", "standing", "B1", "B2")).toEqual(["met 3/3", "not_met 3/2"]);
  });

  test("a complete table schedules all twelve months, any other none", () => {
    expect(results("B 3.2b", "2019", "B1", "B2")).toEqual(["met 12/12", "not_met 12/0"]);
    expect(results("B 3.2b", "2020", "B1")).toEqual(["grace 12/0"]);
  });

  test("a kind that never came leaves open what needs it", () => {
    expect(results("W 3.28a", "2019", "B1")).toEqual(["no_data"]);
  });
});
