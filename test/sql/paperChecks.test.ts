import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {check, items, paper, papers} from "./paperRecords.js";
import {regimes} from "./regimes.js";

const people = (branch_id: string, formal: number, mobile_members: number | null = null) => ({
  branch_id,
  as_of: "2019-01-01",
  formal,
  probationary: 0,
  mobile_members
});
const checked = (branch_id: string, period: string, actual: number, expected: number | null = null) => ({
  branch_id,
  period,
  tally_code: "negative_list_check",
  actual,
  expected
});

let city: Awaited<ReturnType<typeof given>>;
let found: Judged;
beforeAll(async () => {
  city = await given({
    as_of: "2020-04-30",
    evaluate_from: "2019-01-01",
    programme: regimes(
      ["W 3.15a", "W 3.17a", "W 3.28a", "J 2.4.1c", "H A1.4.2", "H A3.3.2.3a", "H A3.3.2.3b", "H A4.4.1", "B 4.2b"].map(
        clauseId
      )
    ),
    records: {
      branch: [
        ...["B1", "B2", "B3", "B4", "B5", "B6", "B7"].map(id => branch(id)),
        branch("N1", {formed_on: "2019-05-20"})
      ],
      headcount: [
        people("B1", 5, 1),
        people("B2", 5, 0),
        people("B3", 5),
        people("B4", 5),
        people("B5", 5),
        people("B6", 0)
      ],
      inspection: [
        check("B1", "self_check", "2019-03-31"),
        check("B1", "self_check", "2019-04-01"),
        check("B1", "self_check", "2020-04-30"),
        check("B2", "self_check", "2019-12-31"),
        check("B3", "self_check", "2020-05-01"),
        check("B1", "relation_check", "2019-12-31"),
        check("B1", "mobile_card_audit", "2020-04-01"),
        check("B1", "checkup", "2019-06-01"),
        check("N1", "checkup", "2019-06-01"),
        check("N1", "relation_check", "2019-06-01")
      ],
      document: [
        paper("B1", "problem_list", {year: 2019}),
        paper("B2", "problem_list", {year: 2018}),
        paper("B3", "problem_list", {made_on: "2019-12-31"}),
        ...["B1", "B2", "B3"].map(id => paper(id, "implementation_plan", {made_on: "2015-05-01"})),
        ...papers(6, "B1", "openness", {published_on: "2020-01-01"}),
        ...papers(5, "B2", "openness", {published_on: "2020-04-30"}),
        paper("B2", "openness", {published_on: "2019-12-31"}),
        ...papers(6, "B3", "openness", {published_on: "2020-02-01"}),
        ...papers(6, "B4", "openness", {published_on: "2020-02-01"}),
        ...papers(6, "B5", "openness", {published_on: "2020-05-01"}),
        ...["B1", "B2", "B3", "B5", "B6", "B7"].map(id => paper(id, "negative_list_member")),
        paper("B1", "objectives", {year: 2019})
      ],
      tally: [
        checked("B1", "2019-Q1", 5),
        checked("B2", "2019", 5),
        checked("B2", "2020-03", 4),
        checked("B3", "2019", 4, 4),
        checked("B4", "2019", 5),
        checked("B6", "2019", 0)
      ],
      venue_item: [
        ...["B1", "B2", "B5", "B6"].flatMap(id => items(id, ["openness_board"], "2019-12-31")),
        ...items("B3", ["openness_board"], "2018-12-31"),
        ...items("B3", ["openness_board"], "2019-12-31", false)
      ]
    }
  });
  found = await judged(city);
}, 120000);

const results = (clause: string, period: string, ...ids: string[]) => ids.map(id => found.result(clause, id, period));

describe("inspections", () => {
  test("a self-check serves the quarter of its day, its first and last day included", () => {
    const quarters = ["2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2"];
    expect(quarters.map(quarter => found.verdict("W 3.17a", "B1", quarter))).toEqual([
      "met",
      "met",
      "not_met",
      "not_met",
      "not_met",
      "met"
    ]);
  });

  test("a self-check counts with a problem list of the same year only", () => {
    expect(results("H A1.4.2", "2019", "B1", "B2", "B3")).toEqual(["met 1/2", "not_met 1/0", "not_met 1/0"]);
    expect(results("H A1.4.2", "2020", "B1")).toEqual(["grace 1/0"]);
  });

  test("six systems need a self-check of the running year and a plan of any year", () => {
    expect(results("H A4.4.1", "standing", "B1", "B2", "B3")).toEqual(["met 6/6", "not_met 6/0", "not_met 6/0"]);
  });

  test("E01: yearly checks are not asked of a branch formed in May", () => {
    expect(results("H A3.3.2.3a", "2019", "B1", "B2", "N1")).toEqual(["met 1/1", "not_met 1/0", "n_a"]);
    expect(results("H A1.4.2", "2019", "N1")).toEqual(["n_a"]);
    expect(results("B 4.2b", "2019", "B1", "B2", "N1")).toEqual(["met 1/1", "not_met 1/0", "n_a"]);
  });

  test("cards are audited where there are mobile members; not known how many is not known", () => {
    expect(results("H A3.3.2.3b", "2019", "B1", "B2", "B3", "B7")).toEqual([
      "not_met 1/0",
      "n_a",
      "no_data",
      "no_data"
    ]);
    expect(results("H A3.3.2.3b", "2020", "B1")).toEqual(["met 1/1"]);
  });
});

describe("a document with something beside it", () => {
  test("openness: six of the running year and a board in the latest list; none published is not applicable", () => {
    expect(results("J 2.4.1c", "standing", "B1", "B2", "B3")).toEqual(["met 6/6", "not_met 6/5", "not_met 6/0"]);
    expect(results("J 2.4.1c", "standing", "B4", "B5", "B6", "B7")).toEqual(["no_data", "n_a", "n_a", "no_data"]);
  });

  test("a list that every member was held against: the latest tally decides, blank means all members", () => {
    expect(results("W 3.15a", "standing", "B1", "B2", "B3")).toEqual(["met 1/1", "not_met 1/0", "met 1/1"]);
  });

  test("without the list, or without any tally, nobody was; without members nobody is due", () => {
    expect(results("W 3.15a", "standing", "B4", "B5", "B6", "B7")).toEqual([
      "not_met 1/0",
      "not_met 1/0",
      "n_a",
      "no_data"
    ]);
  });

  test("objectives of the year are enough, whoever has promised what", () => {
    expect(results("W 3.28a", "2019", "B1", "B2")).toEqual(["met 1/1", "not_met 1/0"]);
  });
});
