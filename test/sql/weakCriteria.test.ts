import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";

type Row = Record<string, unknown>;
const programme = "test/sql/weak/programme.yml";
const ids = ["B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"];
const ten = ids.map(id => branch(id));

let number = 0;
const numbered = (letter: string) => `${letter}${++number}`;
const secretary = (branch_id: string, started_on: string, ended_on: string | null = null) => ({
  post_id: numbered("P"),
  ...{branch_id, role: "secretary", started_on, ended_on}
});
const term = (branch_id: string, facts: Row) => ({
  term_id: numbered("T"),
  ...{branch_id, has_committee: true, elected_on: "2015-06-30", term_years: 3, due_on: "2018-06-30"},
  ...facts
});
const held = (branch_id: string, ...months: number[]) =>
  months.map(month => ({
    activity_id: numbered("A"),
    ...{branch_id, activity_type: "theme_day", scope: "branch", held_on: `2018-0${month}-10`}
  }));
const venue = (branch_id: string, as_of: string, kind: string) => ({branch_id, as_of, kind, fixed: kind !== "none"});
const money = (branch_id: string, year: number, amount_yuan: number) => ({
  ...{branch_id, year, line_code: "activity", funder_level: "district", amount_yuan}
});
const asked = (branch_id: string, year: number, respondents: number, satisfied: number, audience = "masses") => ({
  ...{branch_id, year, audience, respondents, satisfied}
});
const sheet = (branch_id: string, total_assessed: number, finalised_on = "2017-12-20") => ({
  sheet_id: numbered("S"),
  ...{branch_id, pack_id: "w", cycle_year: 2017, total_assessed, status: "assessed", finalised_on}
});
const listed = (branch_id: string, opened_on: string, facts: Row = {}) => ({
  case_id: numbered("R"),
  ...{branch_id, opened_on, state: "in_progress"},
  ...facts
});
const closed = {state: "closed", closed_on: "2017-06-30"};

/** Ten branches; what one criterion asks of them leaves the others alone. B8 is gone the day before, B7 to B9 are another region's. */
const records: Record<string, Row[]> = {
  branch: ten.map((one, i) => ({
    ...one,
    org_id: i < 7 ? "O1" : "O2",
    dissolved_on: i === 8 ? "2018-09-28" : null
  })),
  post: [
    secretary("B0", "2015-01-01"),
    secretary("B1", "2015-01-01", "2018-06-29"),
    secretary("B2", "2015-01-01", "2018-06-28"),
    // Filled again, however long it had been empty.
    secretary("B3", "2015-01-01", "2018-01-31"),
    secretary("B3", "2018-09-28"),
    // From one day to the next is no vacancy; then nobody since the last day of January.
    secretary("B4", "2015-01-01", "2016-12-31"),
    secretary("B4", "2017-01-01", "2018-01-31"),
    // Leaves after the evaluation date.
    secretary("B5", "2015-01-01", "2018-10-05"),
    {...secretary("B6", "2015-01-01", "2018-01-31"), role: "deputy"},
    secretary("B8", "2015-01-01", "2018-01-31"),
    // Of two holders at once the one who stays longer counts.
    secretary("B9", "2015-01-01", "2018-09-01"),
    secretary("B9", "2016-01-01", "2016-12-31")
  ],
  committee_term: [
    term("B0", {}),
    term("B1", {due_on: "2018-09-29"}),
    term("B2", {due_on: "2018-09-28"}),
    term("B3", {extension_approved_on: "2018-06-01", extended_to: "2018-09-29"}),
    term("B4", {extension_approved_on: "2018-06-01", extended_to: "2018-09-14"}),
    term("B5", {renewed_on: "2018-07-20"}),
    term("B6", {renewed_on: "2018-06-30"}),
    // A new election is a renewal, whether or not the old row says so.
    term("B7", {}),
    term("B7", {elected_on: "2018-07-10", due_on: "2021-07-10"}),
    // Extended by nobody.
    term("B9", {extended_to: "2018-12-31"})
  ],
  activity: [
    ...["B0", "B4", "B6", "B7", "B8", "B9"].flatMap(id => held(id, 1, 2, 3, 4, 5, 6, 7, 8)),
    ...held("B1", 1, 2, 3, 4, 6),
    // Three of four at the end of July, two of four a month later.
    ...held("B2", 1, 2, 3, 5, 8),
    // September is still running.
    ...held("B3", 1, 2, 3, 4, 5, 9)
  ],
  venue: [
    venue("B0", "2017-12-31", "own"),
    venue("B1", "2017-12-31", "none"),
    venue("B2", "2017-12-31", "none"),
    venue("B2", "2018-06-30", "shared"),
    venue("B3", "2017-06-30", "own"),
    venue("B3", "2018-09-29", "none"),
    venue("B4", "2017-06-30", "none"),
    venue("B4", "2017-12-31", "own"),
    venue("B4", "2018-09-28", "none")
  ],
  funding: [
    money("B0", 2017, 0),
    money("B1", 2017, 0.01),
    money("B2", 2016, 0),
    money("B2", 2017, 0),
    money("B3", 2018, 0)
  ],
  satisfaction: [
    asked("B0", 2017, 10, 6),
    asked("B1", 2017, 10, 5),
    asked("B2", 2017, 0, 0),
    asked("B3", 2016, 10, 1),
    asked("B4", 2018, 10, 1),
    asked("B5", 2017, 10, 1, "members")
  ],
  assessment: [
    sheet("B0", 40),
    sheet("B1", 50),
    sheet("B2", 50),
    sheet("B3", 55),
    sheet("B4", 90),
    // Of two sheets the later one counts; without it B5 would be the lowest.
    sheet("B5", 30, "2017-12-01"),
    sheet("B5", 80, "2017-12-21"),
    // Three make no group to rank.
    sheet("B7", 20),
    sheet("B8", 21),
    sheet("B9", 22)
  ],
  rectification: [
    listed("B0", "2017-01-10", closed),
    listed("B0", "2018-06-30"),
    listed("B1", "2017-01-10", closed),
    listed("B1", "2018-07-01"),
    listed("B2", "2017-01-10", closed),
    listed("B2", "2017-06-30"),
    // Called so, without a new listing.
    listed("B3", "2017-01-10", {state: "relapsed", closed_on: "2017-06-30"}),
    // Closed a second time: nothing of it is open.
    listed("B4", "2017-01-10", closed),
    listed("B4", "2017-10-01", {state: "closed", closed_on: "2018-02-01"}),
    listed("B5", "2017-01-10", closed)
  ]
};

/** Branches for which a criterion stands, each as `since/fired: actual`. */
async function standing({rows}: Awaited<ReturnType<typeof given>>, criterion: string) {
  const found = await rows(
    `select branch_id, cast(since_on as varchar) as since, cast(fired_on as varchar) as fired,
       cast(actual as double) as actual
     from marts.weak_candidates where criterion_id = '${criterion}' order by branch_id`
  );
  return Object.fromEntries(found.map(row => [row.branch_id, `${row.since}/${row.fired}: ${row.actual}`]));
}

describe("on 29 September 2018", () => {
  let city: Awaited<ReturnType<typeof given>>;
  beforeAll(async () => {
    city = await given({as_of: "2018-09-29", evaluate_from: "2016-01-01", programme, records});
  });

  test("a seat is vacant too long from the day after three months, not on the day itself", async () => {
    // B4: seven months to 31 August, and 29 of the 30 days to the next.
    expect(await standing(city, "vacancy")).toEqual({
      B2: "2018-06-29/2018-09-29: 3.0333",
      B4: "2018-02-01/2018-05-01: 7.9667"
    });
  });

  test("a term is overdue from the day after it is due, and an approved extension moves the day", async () => {
    expect(await standing(city, "overdue")).toEqual({
      B0: "2018-07-01/2018-07-01: 2.9677",
      B2: "2018-09-29/2018-09-29: 0.0333",
      B4: "2018-09-15/2018-09-15: 0.5",
      B9: "2018-07-01/2018-07-01: 2.9677"
    });
  });

  test("meetings are missed when three of the last four ended months were; since the first of them, for as long as it goes on", async () => {
    expect(await standing(city, "meetings")).toEqual({
      B1: "2018-05-01/2018-08-31: 3",
      B3: "2018-06-01/2018-08-31: 3",
      B5: "2018-01-01/2018-03-31: 4"
    });
  });

  test("a venue is missing from the snapshot that says so, and counts from the day the city set", async () => {
    expect(await standing(city, "venue")).toEqual({
      B1: "2017-12-31/2018-03-01: 8.9677",
      B3: "2018-09-29/2018-09-29: 0.0333",
      B4: "2018-09-28/2018-09-28: 0.0667"
    });
  });

  test("money is told by ended years, two in a row as one", async () => {
    expect(await standing(city, "funds")).toEqual({
      B0: "2017-01-01/2017-12-31: 0",
      B2: "2016-01-01/2016-12-31: 0"
    });
  });

  test("a share that is just reached is enough, nobody asked says nothing, and what is a year older stands no longer", async () => {
    expect(await standing(city, "masses")).toEqual({B1: "2017-01-01/2017-12-31: 50"});
  });

  test("the lowest are ranked among their peers; a tie counts whole, small groups are left alone", async () => {
    expect(await standing(city, "lowest")).toEqual({
      B0: "2017-01-01/2017-12-31: 40",
      B1: "2017-01-01/2017-12-31: 50",
      B2: "2017-01-01/2017-12-31: 50"
    });
  });

  test("a case that comes back within the year, its last day included, is a relapse; a day later it is a new case", async () => {
    expect(await standing(city, "relapse")).toEqual({
      B0: "2018-06-30/2018-06-30: 1",
      B2: "2017-06-30/2017-06-30: 1",
      B3: "2017-06-30/2017-06-30: 1"
    });
  });

  test("a branch is a candidate if and only if some criterion stands for it", async () => {
    const [counted] = await city.rows(`
      select count(*) as candidates, sum(weak_branches.criteria) as criteria,
        (select count(distinct branch_id) from marts.weak_candidates) as branches,
        (select count(*) from marts.weak_candidates) as standing
      from marts.weak_branches`);
    expect(counted).toMatchObject({candidates: counted!.branches, criteria: counted!.standing});
  });
});

test("a year is known when it has ended, and until the next one has; who scores enough is not among the lowest", async () => {
  const {satisfaction, branch} = records as {satisfaction: Row[]; branch: Row[]};
  const assessment = records.assessment!.map(one => ({...one, total_assessed: Number(one.total_assessed) + 20}));
  const city = await given({
    ...{as_of: "2018-12-31", evaluate_from: "2016-01-01", programme},
    records: {branch, satisfaction, assessment}
  });
  expect(await standing(city, "masses")).toEqual({B4: "2018-01-01/2018-12-31: 10"});
  expect(await standing(city, "lowest")).toEqual({});
});

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    as_of: "2018-09-30",
    programme,
    records: {
      branch: ten,
      post: [
        secretary("B0", "2015-01-01"),
        secretary("B1", "2015-01-01", "2018-03-01"),
        secretary("B2", "2015-01-01", "2018-03-01"),
        secretary("B3", "2015-01-01", "2018-06-15")
      ],
      rectification: [{case_id: "R1", branch_id: "B1", opened_on: "2018-06-10", state: "in_progress"}]
    }
  });
});

test("candidates stand apart from cases: in a case, left out, or still waiting", async () => {
  expect(
    await city.rows("select branch_id, criteria, case_id, outcome from marts.weak_branches order by branch_id")
  ).toEqual([
    {branch_id: "B1", criteria: 1, case_id: "R1", outcome: "in_case"},
    {branch_id: "B2", criteria: 1, case_id: null, outcome: "left_out"},
    {branch_id: "B3", criteria: 1, case_id: null, outcome: "waiting"}
  ]);
});

test("the share of candidates is held against a band, and is no quota", async () => {
  expect(
    await city.rows(
      "select region_id, candidates, left_out, candidate_share, band from marts.weak_shares order by region_id"
    )
  ).toEqual([
    {region_id: "*", candidates: 3, left_out: 1, candidate_share: 0.3, band: "above"},
    {region_id: "O1", candidates: 3, left_out: 1, candidate_share: 0.3, band: "above"}
  ]);
});

test("months know the candidates and overdue cases of their last day", async () => {
  expect(
    await city.rows(
      "select month, weak_candidates, cases_open, cases_overdue from marts.region_metrics where region_id = '*' and month >= '2018-05' order by month"
    )
  ).toEqual([
    {month: "2018-05", weak_candidates: 0, cases_open: 0, cases_overdue: 0},
    {month: "2018-06", weak_candidates: 2, cases_open: 1, cases_overdue: 0},
    {month: "2018-07", weak_candidates: 2, cases_open: 1, cases_overdue: 0},
    {month: "2018-08", weak_candidates: 2, cases_open: 1, cases_overdue: 0},
    {month: "2018-09", weak_candidates: 3, cases_open: 1, cases_overdue: 0}
  ]);
});
