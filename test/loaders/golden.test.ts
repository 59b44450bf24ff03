import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type BuildSummary, build} from "../../loaders/build.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import {exportMarts} from "../../loaders/export.js";
import {checkKeys, openWarehouse, type Warehouse} from "../../loaders/warehouse.js";
import {type Laid, lay, persons, shuffled} from "../golden/city.js";
import * as expected from "../golden/expected.js";
import {type Ran, runCli} from "../golden/runCli.js";

/** Marts that say where a record stands; every other one is the same however the city was returned. */
const ofPlaces = ["submissions", "problems", "provenance", "evidence", "activity_days", "file_notes"];

let city: Laid;
let other: Laid;
let summary: BuildSummary;
let ran: Ran;
let warehouse: Warehouse;

beforeAll(async () => {
  city = await lay();
  other = await lay(shuffled);
  const again = join(city.folder, "again.duckdb");
  const options = ["--records", city.records, "--programme", city.programme, "--warehouse", again];
  [summary, ran] = await Promise.all([build(city), runCli("build", ...options)]);
  await build(other);
  for (const [file, out] of [
    [city.warehouse, join(city.folder, "csv")],
    [again, join(city.folder, "again")],
    [other.warehouse, join(other.folder, "csv")]
  ])
    await exportMarts({warehouse: file!, out: out!});
  warehouse = await openWarehouse(city.warehouse);
});

afterAll(async () => {
  warehouse?.close();
  for (const laid of [city, other]) await rm(laid.folder, {recursive: true, force: true});
});

/** Rows as lists; decimals as numbers, dates as texts. */
async function rows(sql: string): Promise<unknown[][]> {
  const reader = await warehouse.connection.runAndReadAll(sql);
  return reader.getRowsJson().map(row => row.map(value => (/^-?\d+\.\d+$/.test(`${value}`) ? Number(value) : value)));
}

test("of every sheet, what was read is loaded, refused or a duplicate", async () => {
  expect(
    await rows(`select file, sheet, kind, org_id, rows_read, rows_loaded, rows_quarantined, rows_duplicate
      from marts.submissions order by file, sheet`)
  ).toEqual(expected.submissions);
  expect(summary).toMatchObject({
    files: 3,
    rows_read: 27,
    rows_loaded: 21,
    rows_quarantined: 5,
    rows_duplicate: 1,
    refused_files: 0,
    is_example: false,
    as_of: "2018-12-31",
    evaluate_from: "2018-10-01"
  });
});

test("every view, also those that no reader sees, has the key it says", async () => {
  await expect(checkKeys(warehouse.connection, undefined, true)).resolves.toBeUndefined();
});

test("each problem is told with its file, sheet, row and column", async () => {
  expect(
    await rows(
      `select file, sheet, row, "column", code, severity from marts.problems order by file, sheet, row nulls first`
    )
  ).toEqual(expected.problems);
  const [money] = await rows("select message from marts.problems where code = 'missing_value'");
  for (const part of ["基础表.xlsx", "经费", "第5行", "到位金额", "待补"]) expect(money![0]).toContain(part);
  const [type] = await rows("select message from marts.problems where code = 'not_in_list'");
  for (const part of ["活动记录_2018_甲区.csv", "第5行", "活动类型", "每月学习", "主题党日"])
    expect(type![0]).toContain(part);
});

test("Chinese dates, 1,200元 and 万元 are read as what they say, and names of branches' superiors as their codes", async () => {
  expect(await rows("select branch_id, amount_yuan from raw.funding order by 1")).toEqual([
    ["A1", 1200],
    ["A2", 3000],
    ["B2", 900]
  ]);
  expect(await rows("select branch_id, org_id, sector, formed_on from raw.branch order by 1")).toEqual([
    ["A1", "O2", "village", "2010-05-04"],
    ["A2", "O2", "government-organ", "2012-03-01"],
    ["B1", "O3", "village", "2018-11-15"],
    ["B2", "O3", "urban-community", "2011-06-20"]
  ]);
});

test("what was done is met, what was not is not met, and what could not be read is no data", async () => {
  expect(
    await rows(`select replace(clause_id, 'little-city/', ''), branch_id, period, required, actual, verdict
      from marts.clause_results where pack_id = 'little-city' order by clause_id, branch_id, period`)
  ).toEqual(expected.results);
  expect(
    await rows(`select branch_id, required, actual, verdict from marts.clause_results
      where clause_id = 'tongling-2017/3.5c' order by branch_id`)
  ).toEqual(expected.villageMoney);
});

test("a score is of what could be judged, and a star needs enough of it", async () => {
  expect(
    await rows(`select branch_id, raw_score, score, judged_points, due_points, qualification, star_level, star_rule
      from marts.branch_scores where cycle = 2018 order by branch_id`)
  ).toEqual(expected.scores);
});

test("the rollout counts who is there and accepted at each month's end, and says why it moved", async () => {
  expect(
    await rows(`select level, id, month, branches_active, branches_accepted, status from marts.rollout
      where level <> 'sector' order by level, id, month`)
  ).toEqual(expected.rollout);
  expect(
    await rows(`select month, accepted_before, accepted, withdrawn, formed, dissolved, accepted_after
      from marts.rollout_changes where level = 'city' order by month`)
  ).toEqual(expected.changes);
});

test("a name in a column of persons is in no table, no byte of the warehouse and no export", async () => {
  const columns = await rows(`select schema_name, table_name, column_name from duckdb_columns()
    where schema_name = 'raw' and data_type = 'VARCHAR'`);
  const texts = columns.map(([schema, table, column]) => `select "${column}" as text from "${schema}"."${table}"`);
  const found = await rows(
    `select text from (${texts.join(" union all ")}) where ${persons.map(name => `text like '%${name}%'`).join(" or ")}`
  );
  expect(found).toEqual([]);
  const files = [city.warehouse, ...marts.map(mart => join(city.folder, "csv", `${mart.name}.csv`))];
  for (const file of files) {
    const bytes = await readFile(file);
    for (const name of persons) expect(bytes.includes(name), `${name} in ${file}`).toBe(false);
  }
});

test("the same records give the same results, to the byte, from the command line as well", async () => {
  expect(ran.code).toBe(1);
  expect(ran.stderr).toBe("");
  expect(ran.stdout).toContain("读文件3个：读到27行＝入库21＋退回5＋重复1。");
  expect(ran.stdout).toContain("评定日2018-12-31");
  for (const {name} of marts) expect(await text(city, "again", name), name).toBe(await text(city, "csv", name));
});

test("other file names, folders, orders of rows and of columns give the same results", async () => {
  for (const {name} of marts.filter(mart => !ofPlaces.includes(mart.name)))
    expect(await text(other, "csv", name), name).toBe(await text(city, "csv", name));
});

const text = (laid: Laid, folder: string, mart: string): Promise<string> =>
  readFile(join(laid.folder, folder, `${mart}.csv`), "utf8");
