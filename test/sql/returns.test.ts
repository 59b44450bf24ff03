import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    as_of: "2018-03-31",
    evaluate_from: "2017-01-01",
    records: {
      branch: [
        branch("A1"),
        branch("A2", {dissolved_on: "2018-02-15"}),
        branch("B1", {org_id: "O2", formed_on: "2018-02-20"})
      ],
      activity: [
        {branch_id: "A1", activity_type: "theme_day", held_on: "2018-01-05"},
        {branch_id: "A1", activity_type: "theme_day", held_on: "2018-01-19"},
        {branch_id: "A2", activity_type: "theme_day", held_on: "2018-01-08"},
        {branch_id: "A2", activity_type: "theme_day", held_on: "2018-02-08"},
        {branch_id: "B1", activity_type: "theme_day", held_on: "2018-03-02"}
      ],
      headcount: [
        {branch_id: "A1", as_of: "2017-12-31", formal: 9, probationary: 0},
        {branch_id: "A2", as_of: "2017-12-31", formal: 9, probationary: 0},
        {branch_id: "A1", as_of: "2018-03-31", formal: 9, probationary: 0}
      ],
      post: [{branch_id: "A1", role: "secretary", started_on: "2016-05-01"}],
      veto: [{branch_id: "B1", clause_id: "p:1", from_on: "2018-03-01"}]
    },
    empty: ["dues"]
  });
});

const returns = (kind: string, from: string) =>
  city.rows(
    `select region_id as region, period, branches_active as there, branches_reporting as reporting
     from marts.region_returns where kind = '${kind}' and period >= '${from}' order by region_id, period`
  );

test("a branch reports in a month once, however many rows it has, and only while it is there at the month's end", async () => {
  expect(await returns("activity", "2018-01")).toEqual([
    {region: "O1", period: "2018-01", there: 2, reporting: 2},
    {region: "O1", period: "2018-02", there: 1, reporting: 0},
    {region: "O1", period: "2018-03", there: 1, reporting: 0},
    {region: "O2", period: "2018-02", there: 1, reporting: 0},
    {region: "O2", period: "2018-03", there: 1, reporting: 1}
  ]);
});

test("what is returned by the year is held against the branches of the year's end, or of the evaluation date", async () => {
  expect(await returns("headcount", "2017")).toEqual([
    {region: "O1", period: "2017", there: 2, reporting: 2},
    {region: "O1", period: "2018", there: 1, reporting: 1},
    {region: "O2", period: "2018", there: 1, reporting: 0}
  ]);
});

test("what holds for good is asked for once", async () => {
  expect(await returns("post", "")).toEqual([
    {region: "O1", period: "standing", there: 1, reporting: 1},
    {region: "O2", period: "standing", there: 1, reporting: 0}
  ]);
});

test("a kind whose file came without a row is missing everywhere; one that never came is not listed", async () => {
  expect((await returns("dues", "2018-03")).map(({reporting}) => reporting)).toEqual([0, 0]);
  expect(await returns("funding", "")).toEqual([]);
});

test("what is returned only when something happens is counted by the year it happened in", async () => {
  expect(
    await city.rows(
      "select cadence, period, branches_reporting as n from marts.region_returns where kind = 'veto' and region_id = 'O2'"
    )
  ).toEqual([{cadence: "event", period: "2018", n: 1}]);
});

test("a branch that was there and returned nothing is missing, and nobody else: as many as the sums lack", async () => {
  const missing = await city.rows(
    "select kind, period, branch_id, region_id from marts.missing_returns where period >= '2018' order by all"
  );
  expect(missing.filter(({kind}) => kind !== "dues")).toEqual([
    {kind: "activity", period: "2018-02", branch_id: "A1", region_id: "O1"},
    {kind: "activity", period: "2018-02", branch_id: "B1", region_id: "O2"},
    {kind: "activity", period: "2018-03", branch_id: "A1", region_id: "O1"},
    {kind: "headcount", period: "2018", branch_id: "B1", region_id: "O2"},
    {kind: "post", period: "standing", branch_id: "B1", region_id: "O2"}
  ]);
  expect(
    await city.rows(`
      select region_id, kind, period from marts.region_returns
      left join (select region_id, kind, period, count(*) as n from marts.missing_returns group by all) using (region_id, kind, period)
      where cadence <> 'event' and coalesce(n, 0) <> branches_active - branches_reporting`)
  ).toEqual([]);
});

test("a file says which days its records speak of", async () => {
  expect(await city.rows("select first_on, last_on from marts.submissions")).toEqual([
    {first_on: "2017-12-31", last_on: "2018-03-31"}
  ]);
});

test("what was tidied is summed by file, and what stands beside the tables belongs to the folder", async () => {
  await city.connection.run(`insert into raw.notes values
    (1, 'date', 2, '2018.3.5', '日期写法已统一'), (1, 'date', 3, '2018.1.5', '日期写法已统一'),
    (null, 'other_file', 4, '说明.md', '不是表格文件，没有读')`);
  expect(await city.rows("select file, sheet, code, n, example from marts.file_notes order by file")).toEqual([
    {file: "", sheet: "", code: "other_file", n: 4, example: "说明.md"},
    {file: "记录.xlsx", sheet: "", code: "date", n: 5, example: "2018.1.5"}
  ]);
});

test("a refused or doubted row stands in the region of its branch, and without one in that of its sender", async () => {
  await city.connection.run(`
    insert into raw.files (_file, file, sheet, kind, org_id) values (2, '乙区.csv', '', 'dues', 'O2');
    insert into raw.quarantine (_file, row, kind, branch_id) values (1, 7, 'dues', 'A1'), (2, 8, 'dues', null);
    insert into raw.problems (_file, row, code, severity, message) values
      (1, 7, 'missing_value', 'refuse', ''), (2, 8, 'missing_value', 'refuse', ''), (1, 9, 'rule', 'doubt', '');
    insert into raw.problems (_file, row, code, severity, message, branch_id) values (2, 10, 'rule', 'doubt', '', 'A1')`);
  expect(await city.rows('select file, "row", branch_id, region_id from marts.problems order by file, "row"')).toEqual([
    {file: "乙区.csv", row: 8, branch_id: null, region_id: "O2"},
    {file: "乙区.csv", row: 10, branch_id: "A1", region_id: "O1"},
    {file: "记录.xlsx", row: 7, branch_id: "A1", region_id: "O1"},
    {file: "记录.xlsx", row: 9, branch_id: null, region_id: null}
  ]);
});
