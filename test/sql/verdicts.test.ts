import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";

type City = Awaited<ReturnType<typeof given>>;

const day = (branch_id: string, activity_type: string, held_on: string, facts = {}) => ({
  branch_id,
  activity_type,
  held_on,
  ...facts
});

describe("cadence", () => {
  let city: City;
  beforeAll(async () => {
    city = await given({
      as_of: "2018-05-15",
      records: {
        branch: [
          branch("B1"),
          branch("B2", {formed_on: "2018-02-20"}),
          branch("B3", {dissolved_on: "2018-03-31"}),
          branch("B4", {dissolved_on: "2018-05-15"})
        ],
        activity: [
          day("B1", "theme_day", "2018-01-31"),
          day("B1", "theme_day", "2018-02-01"),
          day("B1", "theme_day", "2018-02-01"),
          day("B1", "theme_day", "2018-03-05", {group_id: "B1-G1"}),
          day("B1", "theme_day", "2018-05-15"),
          day("B1", "theme_day", "2018-05-16"),
          day("B1", "general_meeting", "2018-03-31"),
          day("B1", "org_life_meeting", "2018-05-01")
        ]
      }
    });
  });

  test("a month with one day is met, one without is not, a running one is grace until it is met", async () => {
    expect(await city.verdicts("p/month")).toEqual({
      "2018-01": "met",
      "2018-02": "met",
      "2018-03": "not_met",
      "2018-04": "not_met",
      "2018-05": "met"
    });
  });

  test("two sessions on one date are one day, a day after the evaluation date is not known, a group's day is not the branch's", async () => {
    expect(await city.verdicts("p/month-two")).toEqual({
      "2018-01": "not_met",
      "2018-02": "not_met",
      "2018-03": "not_met",
      "2018-04": "not_met",
      "2018-05": "grace"
    });
  });

  test("quarters and halves are calendar spans", async () => {
    expect(await city.verdicts("p/quarter")).toEqual({"2018-Q1": "met", "2018-Q2": "grace"});
    expect(await city.verdicts("p/half")).toEqual({"2018-H1": "met"});
  });

  test("a branch formed within a period is asked for its full months only", async () => {
    expect(await city.verdicts("p/month", "B2")).toEqual({
      "2018-02": "n_a",
      "2018-03": "not_met",
      "2018-04": "not_met",
      "2018-05": "grace"
    });
    expect(await city.verdicts("p/quarter", "B2")).toEqual({"2018-Q1": "n_a", "2018-Q2": "grace"});
    const [year] = await city.rows(
      "select required, actual, verdict from marts.clause_results where clause_id = 'p/year-twelve' and branch_id = 'B2'"
    );
    expect(year).toEqual({required: 10, actual: 0, verdict: "grace"});
  });

  test("the day of dissolution is a day of existence, and what comes after is not asked", async () => {
    expect(await city.verdicts("p/month", "B3")).toEqual({
      "2018-01": "not_met",
      "2018-02": "not_met",
      "2018-03": "not_met"
    });
    expect(await city.verdicts("p/formal", "B3")).toEqual({standing: "n_a"});
    expect(await city.verdicts("p/people", "B4")).toEqual({"2018": "n_a"});
  });
});

describe("groups", () => {
  test("each group that existed all month must meet; of three one misses and the month is missed", async () => {
    const city = await given({
      as_of: "2018-06-30",
      evaluate_from: "2018-05-01",
      records: {
        branch: [branch("B1"), branch("B2")],
        party_group: [
          {group_id: "A", branch_id: "B1", valid_from: "2017-01-01", members: 4},
          {group_id: "B", branch_id: "B1", valid_from: "2017-01-01", members: 4},
          {group_id: "C", branch_id: "B1", valid_from: "2018-05-02", members: 4}
        ],
        activity: [
          day("B1", "group_meeting", "2018-05-03", {group_id: "A"}),
          day("B1", "group_meeting", "2018-05-04", {group_id: "B"}),
          day("B1", "group_meeting", "2018-06-03", {group_id: "A"}),
          day("B1", "group_meeting", "2018-06-04", {group_id: "A"})
        ]
      }
    });
    expect(
      await city.rows(
        "select period, required, actual, verdict from marts.clause_results where clause_id = 'p/groups' and branch_id = 'B1' order by period"
      )
    ).toEqual([
      {period: "2018-05", required: 2, actual: 2, verdict: "met"},
      {period: "2018-06", required: 3, actual: 1, verdict: "not_met"}
    ]);
    expect(await city.verdicts("p/groups", "B2")).toEqual({"2018-05": "n_a", "2018-06": "n_a"});
  });
});

describe("who is asked and what arrived", () => {
  let city: City;
  beforeAll(async () => {
    city = await given({
      as_of: "2018-12-31",
      records: {
        branch: [
          branch("B1"),
          branch("B2"),
          branch("B3"),
          branch("B4", {sector: "soe"}),
          branch("B5", {sector: "private-enterprise", form: "joint"}),
          branch("B6", {sector: "private-enterprise"})
        ],
        headcount: [
          {branch_id: "B1", as_of: "2018-06-30", formal: 6, probationary: 1},
          {branch_id: "B2", as_of: "2018-06-30", formal: 2, probationary: 3},
          {branch_id: "B2", as_of: "2019-01-01", formal: 9, probationary: 0},
          {branch_id: "B4", as_of: "2018-06-30", formal: 3, probationary: 0}
        ],
        committee_term: [
          {term_id: "T1", branch_id: "B1", has_committee: false, elected_on: "2016-01-01", term_years: 3},
          {
            term_id: "T2",
            branch_id: "B2",
            has_committee: true,
            committee_seats: 6,
            elected_on: "2016-01-01",
            term_years: 3
          }
        ],
        venue: [{branch_id: "B5", as_of: "2018-01-01", kind: "shared"}],
        attestation: [
          {branch_id: "B1", clause_id: "p/people", period: "2018", value: "partly", attested_on: "2018-12-20"},
          {branch_id: "B2", clause_id: "p/people", period: "2017", value: "met", attested_on: "2018-01-20"},
          {branch_id: "B4", clause_id: "p/people", period: "2018", value: "met", attested_on: "2019-01-01"}
        ]
      }
    });
  });

  test("seven members need a committee, whoever of them is on probation", async () => {
    expect(await city.verdicts("p/committee", "B1")).toEqual({standing: "not_met"});
    expect(await city.verdicts("p/committee", "B2")).toEqual({standing: "n_a"});
  });

  test("full members only count where the clause says so, and a later snapshot is not known yet", async () => {
    expect(await city.verdicts("p/formal", "B1")).toEqual({standing: "met"});
    expect(await city.verdicts("p/formal", "B2")).toEqual({standing: "not_met"});
    expect(await city.verdicts("p/formal", "B4")).toEqual({standing: "met"});
  });

  test("a branch without a snapshot is unknown, never zero", async () => {
    expect(await city.verdicts("p/formal", "B3")).toEqual({standing: "no_data"});
    expect(await city.verdicts("p/committee", "B3")).toEqual({standing: "no_data"});
  });

  test("a kind that nobody returned leaves its clauses without data", async () => {
    expect(await city.verdicts("p/half", "B1")).toEqual({"2018-H1": "no_data", "2018-H2": "no_data"});
    expect(await city.verdicts("p/vacancy", "B1")).toEqual({standing: "no_data"});
  });

  test("a clause for others is not applicable, even where its records are missing", async () => {
    expect(await city.verdicts("p/money", "B4")).toEqual({"2018": "n_a"});
    expect(await city.verdicts("p/money", "B1")).toEqual({"2018": "no_data"});
    expect(await city.verdicts("p/either", "B4")).toEqual({standing: "n_a"});
    expect(await city.verdicts("p/either", "B5")).toEqual({standing: "met"});
    expect(await city.verdicts("p/either", "B6")).toEqual({standing: "n_a"});
  });

  test("a soft size missed is a warning", async () => {
    expect(await city.verdicts("p/seats", "B2")).toEqual({standing: "warn"});
    expect(await city.verdicts("p/seats", "B1")).toEqual({standing: "n_a"});
  });

  test("what a person must judge is manual until it is attested for that very period", async () => {
    expect(await city.verdicts("p/people", "B1")).toEqual({"2018": "not_met"});
    expect(await city.verdicts("p/people", "B2")).toEqual({"2018": "manual"});
    expect(await city.verdicts("p/people", "B4")).toEqual({"2018": "manual"});
  });

  test("numbers are blank where there is no verdict to hold them against", async () => {
    expect(
      await city.rows(
        `select distinct verdict, required is null as blank from marts.clause_results
         where verdict in ('n_a', 'manual', 'no_data') or clause_id = 'p/people'`
      )
    ).toEqual(expect.not.arrayContaining([expect.objectContaining({blank: false})]));
  });
});

test("a refused row leaves its period without data, never not met", async () => {
  const city = await given({
    as_of: "2018-03-31",
    records: {branch: [branch("B1"), branch("B2")], activity: [day("B1", "theme_day", "2018-01-10")]},
    quarantine: [
      {kind: "activity", branch_id: "B1", from_on: "2018-02-01", to_on: "2018-02-28"},
      {kind: "funding", branch_id: "B2"}
    ]
  });
  expect(await city.verdicts("p/month", "B1")).toEqual({"2018-01": "met", "2018-02": "no_data", "2018-03": "not_met"});
  expect(await city.verdicts("p/month", "B2")).toEqual({
    "2018-01": "not_met",
    "2018-02": "not_met",
    "2018-03": "not_met"
  });
});
