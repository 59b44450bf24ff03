import {describe, expect, test} from "vitest";
import {branch, given} from "./given.js";

describe("money", () => {
  test("a floor is exact to the fen and pro-rated by full months", async () => {
    const money = (branch_id: string, amount_yuan: number, line_code = "operating") => ({
      branch_id,
      year: 2018,
      line_code,
      amount_yuan
    });
    const city = await given({
      as_of: "2018-12-31",
      records: {
        branch: [branch("B1"), branch("B2"), branch("B3", {formed_on: "2018-05-20"}), branch("B4"), branch("B5")],
        funding: [
          money("B1", 99999.99),
          money("B2", 60000),
          {...money("B2", 40000), funder_level: "city"},
          money("B3", 58333.33),
          money("B4", 200000, "activity")
        ]
      }
    });
    const results = await city.rows(
      "select branch_id, required, actual, verdict from marts.clause_results where clause_id = 'p/money' order by branch_id"
    );
    expect(results).toEqual([
      {branch_id: "B1", required: 100000, actual: 99999.99, verdict: "not_met"},
      {branch_id: "B2", required: 100000, actual: 100000, verdict: "met"},
      {branch_id: "B3", required: 58333.33, actual: 58333.33, verdict: "met"},
      {branch_id: "B4", required: 100000, actual: 0, verdict: "not_met"},
      {branch_id: "B5", required: 100000, actual: 0, verdict: "not_met"}
    ]);
  });

  test("money of a running year is grace until it has come, and years before the clause are not asked", async () => {
    const city = await given({
      as_of: "2018-11-30",
      evaluate_from: "2016-01-01",
      records: {
        branch: [branch("B1"), branch("B2")],
        funding: [{branch_id: "B2", year: 2018, line_code: "operating", amount_yuan: 100000}]
      }
    });
    expect(await city.verdicts("p/money", "B1")).toEqual({"2016": "n_a", "2017": "not_met", "2018": "grace"});
    expect(await city.verdicts("p/money", "B2")).toEqual({"2016": "n_a", "2017": "not_met", "2018": "met"});
  });

  test("money per head: none at all is missed, without members it is not applicable, without a snapshot unknown", async () => {
    const money = (branch_id: string) => ({branch_id, year: 2018, line_code: "activity", amount_yuan: 1000});
    const people = (branch_id: string, formal: number) => ({branch_id, as_of: "2018-12-31", formal, probationary: 0});
    const ids = ["B1", "B2", "B3", "B4", "B5", "B6"];
    const city = await given({
      as_of: "2018-12-31",
      records: {
        branch: ids.map(id => branch(id)),
        headcount: [people("B1", 10), people("B2", 0), people("B4", 10), people("B5", 0)],
        funding: ["B1", "B2", "B3"].map(money)
      }
    });
    const verdicts = await Promise.all(ids.map(async id => (await city.verdicts("p/per-head", id))["2018"]));
    expect(verdicts).toEqual(["met", "n_a", "no_data", "not_met", "n_a", "no_data"]);
  });
});

describe("terms", () => {
  const term = (branch_id: string, facts: object) => ({
    term_id: `T-${branch_id}`,
    branch_id,
    has_committee: true,
    elected_on: "2021-03-10",
    term_years: 3,
    ...facts
  });

  test("the due day is still in time, the next day is not, and 29 February is due on the 28th", async () => {
    const records = {
      branch: [branch("B1"), branch("B2")],
      committee_term: [term("B1", {}), term("B2", {elected_on: "2020-02-29", term_years: 3})]
    };
    const onDay = await given({as_of: "2024-03-10", records});
    expect(await onDay.verdicts("p/term", "B1")).toEqual({standing: "met"});
    const after = await given({as_of: "2024-03-11", records});
    expect(
      await after.rows(
        "select actual, verdict from marts.clause_results where clause_id = 'p/term' and branch_id = 'B1'"
      )
    ).toEqual([{actual: 1, verdict: "not_met"}]);
    const clamped = await given({as_of: "2023-03-01", records});
    expect(
      await clamped.rows(
        "select actual, verdict from marts.clause_results where clause_id = 'p/term' and branch_id = 'B2'"
      )
    ).toEqual([{actual: 1, verdict: "not_met"}]);
  });

  test("an approved extension moves the day, one without a day is for a person, one approved later is not known yet", async () => {
    const city = await given({
      as_of: "2024-09-01",
      records: {
        branch: ["B1", "B2", "B3", "B4", "B5"].map(id => branch(id)),
        committee_term: [
          term("B1", {extension_approved_on: "2024-02-20", extended_to: "2025-03-10"}),
          term("B2", {extension_approved_on: "2024-02-20"}),
          term("B3", {extension_approved_on: "2024-09-02", extended_to: "2025-03-10"}),
          term("B4", {term_years: null}),
          term("B5", {renewed_on: "2024-03-10"})
        ]
      }
    });
    const verdict = async (id: string) => (await city.verdicts("p/term", id)).standing;
    expect(await verdict("B1")).toBe("met");
    expect(await verdict("B2")).toBe("manual");
    expect(await verdict("B3")).toBe("not_met");
    expect(await verdict("B4")).toBe("manual");
    expect(await verdict("B5")).toBe("met");
  });
});

test("the limit of a vacancy runs from the last day in the seat, clamped to the month's end", async () => {
  const seat = (branch_id: string, started_on: string, ended_on: string | null = null) => ({
    post_id: `${branch_id}-${started_on}`,
    branch_id,
    role: "secretary",
    started_on,
    ended_on
  });
  const city = await given({
    as_of: "2024-12-31",
    records: {
      branch: ["B1", "B2", "B3", "B4", "B5", "B6"].map(id => branch(id)),
      post: [
        seat("B1", "2020-01-01", "2024-01-31"),
        seat("B1", "2024-04-30"),
        seat("B2", "2020-01-01", "2024-01-31"),
        seat("B2", "2024-05-01"),
        seat("B3", "2020-01-01", "2024-01-31"),
        seat("B3", "2024-02-01"),
        seat("B4", "2020-01-01", "2024-10-31"),
        seat("B5", "2020-01-01", "2024-09-29")
      ]
    }
  });
  const rows = await city.rows(
    "select branch_id, actual, verdict from marts.clause_results where clause_id = 'p/vacancy' order by branch_id"
  );
  expect(rows).toEqual([
    {branch_id: "B1", actual: 3, verdict: "met"},
    {branch_id: "B2", actual: 3.0323, verdict: "not_met"},
    {branch_id: "B3", actual: null, verdict: "n_a"},
    {branch_id: "B4", actual: 2, verdict: "grace"},
    {branch_id: "B5", actual: 3.0645, verdict: "not_met"},
    {branch_id: "B6", actual: null, verdict: "no_data"}
  ]);
});
