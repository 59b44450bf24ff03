import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

const stage = (branch_id: string, entered_on: string, outcome = "passed") => ({
  stage_id: `${branch_id}-${entered_on}`,
  branch_id,
  pack_id: "p",
  cycle_year: 2018,
  stage_code: "accept",
  entered_on,
  outcome
});

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    as_of: "2018-06-30",
    records: {
      branch: [
        ...["A1", "A2", "A3", "A4"].map(id => branch(id)),
        branch("B1", {org_id: "O2", sector: "soe"}),
        branch("B2", {org_id: "O2", sector: "soe", dissolved_on: "2018-04-30"}),
        branch("B3", {org_id: "O2", sector: "soe", formed_on: "2018-05-10"})
      ],
      stage: [
        stage("A1", "2017-12-20"),
        stage("A1", "2018-03-31", "withdrawn"),
        stage("A2", "2018-02-28"),
        stage("A3", "2018-06-30"),
        stage("A4", "2018-07-01"),
        stage("B1", "2018-03-01", "failed"),
        stage("B2", "2018-01-15"),
        stage("B3", "2018-01-05")
      ]
    }
  });
});

const months = (level: string, id: string, columns: string) =>
  city.rows(
    `select month, ${columns} from marts.rollout_changes where level = '${level}' and id = '${id}' order by month`
  );

test("what is accepted at a month's end: accepted by that day, not withdrawn by it, still there", async () => {
  expect(
    await city.rows(
      "select month, branches_active as there, branches_accepted as accepted from marts.rollout where level = 'city' order by month"
    )
  ).toEqual([
    {month: "2018-01", there: 6, accepted: 2},
    {month: "2018-02", there: 6, accepted: 3},
    {month: "2018-03", there: 6, accepted: 2},
    {month: "2018-04", there: 6, accepted: 2},
    {month: "2018-05", there: 6, accepted: 2},
    {month: "2018-06", there: 6, accepted: 3}
  ]);
});

test("each change has its cause: withdrawn, dissolved the month after its last day, formed already accepted", async () => {
  expect(await months("city", "*", "accepted, withdrawn, formed, dissolved")).toEqual([
    {month: "2018-01", accepted: 1, withdrawn: 0, formed: 0, dissolved: 0},
    {month: "2018-02", accepted: 1, withdrawn: 0, formed: 0, dissolved: 0},
    {month: "2018-03", accepted: 0, withdrawn: -1, formed: 0, dissolved: 0},
    {month: "2018-04", accepted: 0, withdrawn: 0, formed: 0, dissolved: 0},
    {month: "2018-05", accepted: 0, withdrawn: 0, formed: 1, dissolved: -1},
    {month: "2018-06", accepted: 1, withdrawn: 0, formed: 0, dissolved: 0}
  ]);
});

test("before and causes make after, which is the next month's before, at every level", async () => {
  expect(
    await city.rows(`
      select changes.level, changes.id, changes.month
      from marts.rollout_changes as changes
      left join marts.rollout_changes as following
        on following.level = changes.level and following.id = changes.id
        and following.month = strftime(cast(changes.month || '-01' as date) + interval 1 month, '%Y-%m')
      where changes.accepted_before + changes.accepted + changes.withdrawn + changes.formed + changes.dissolved
          <> changes.accepted_after
        or following.accepted_before <> changes.accepted_after`)
  ).toEqual([]);
});

test("the next target is the one that is due, and about half is reached within two points", async () => {
  const [june] = await city.rows(
    "select target_due_on, target_share, status from marts.rollout where level = 'region' and id = 'O1' and month = '2018-06'"
  );
  expect(june).toEqual({target_due_on: "2018-06-30", target_share: 0.5, status: "reached"});
  const [other] = await city.rows(
    "select status from marts.rollout where level = 'region' and id = 'O2' and month = '2018-06'"
  );
  expect(other).toEqual({status: "reached"});
  const [sector] = await city.rows(
    "select branches_active, branches_accepted, required_pace from marts.rollout where level = 'sector' and id = 'village' and month = '2018-04'"
  );
  expect(sector).toEqual({branches_active: 4, branches_accepted: 1, required_pace: 0.125});
});

test("a branch stands accepted, or withdrawn since a day", async () => {
  expect(
    await city.rows("select * from marts.branch_acceptance where branch_id in ('A1', 'A2', 'A4') order by 1")
  ).toEqual([
    {branch_id: "A1", is_accepted: false, accepted_on: "2017-12-20", withdrawn_on: "2018-03-31"},
    {branch_id: "A2", is_accepted: true, accepted_on: "2018-02-28", withdrawn_on: null},
    {branch_id: "A4", is_accepted: false, accepted_on: null, withdrawn_on: null}
  ]);
});

test("the forecast runs from the slowest to the fastest of the last six months, within nothing and everything", async () => {
  // The city's share moves by 1/6, −1/6, 0, 0 and 1/6 a month; from 2/6 in March three months are left to June.
  const [march] = await city.rows(
    "select round(forecast_low, 6) as low, round(forecast_high, 6) as high from marts.rollout where level = 'city' and month = '2018-03'"
  );
  expect(march).toEqual({low: 0, high: 0.833333});
  const [june] = await city.rows(
    "select forecast_low as low, forecast_high as high from marts.rollout where level = 'city' and month = '2018-06'"
  );
  expect(june).toEqual({low: null, high: null});
});

test("what moves the rollout is told by kind of branch: what stood at first, then each month in which something moved", async () => {
  const moved = await city.rows(
    `select sector, month, cast(sum(branches) as integer) as there, cast(sum(accepted_before) as integer) as stood,
       cast(sum(accepted) as integer) as accepted, cast(sum(withdrawn) as integer) as withdrawn,
       cast(sum(formed) as integer) as formed, cast(sum(dissolved) as integer) as dissolved
     from marts.rollout_steps group by sector, month order by sector, month`
  );
  const none = {there: 0, stood: 0, accepted: 0, withdrawn: 0, formed: 0, dissolved: 0};
  expect(moved.filter(row => row.sector === "village")).toEqual(
    [
      {...none, month: "2018-01", there: 4, stood: 1},
      {...none, month: "2018-02", accepted: 1},
      {...none, month: "2018-03", withdrawn: -1},
      {...none, month: "2018-06", accepted: 1}
    ].map(row => ({sector: "village", ...row}))
  );
  expect(moved.filter(row => row.sector === "soe")).toEqual(
    [
      {...none, month: "2018-01", there: 2, accepted: 1},
      {...none, month: "2018-05", formed: 1, dissolved: -1}
    ].map(row => ({sector: "soe", ...row}))
  );
});
