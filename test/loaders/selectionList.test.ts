import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import ExcelJS from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {writeExample} from "../../loaders/example.js";
import {type SelectionList, selectBranches} from "../../loaders/selectionList.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";
import {runCli} from "../golden/runCli.js";

let folder: string;
let warehouse: string;
let list: SelectionList;
const outcomes = ({branches}: SelectionList) => new Map(branches.map(one => [one.branch_id, one]));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-select-"));
  warehouse = join(folder, "warehouse.duckdb");
  await writeExample({out: join(folder, "records"), branches: 240, years: [2018, 2018], seed: 3});
  await build({records: join(folder, "records"), programme: "data/programme.yml", warehouse});
  list = await selectBranches({warehouse});
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("solved again from the warehouse, the list is the warehouse's own", async () => {
  const {connection, close} = await openWarehouse(warehouse);
  const stored = await all(
    connection,
    "select branch_id, outcome, reason from raw.selection_choice where cycle = $cycle order by branch_id",
    {cycle: list.cycle}
  );
  close();
  const again = list.branches
    .map(({branch_id, outcome, reason}) => ({branch_id, outcome, reason}))
    .sort((a, b) => (a.branch_id < b.branch_id ? -1 : 1));
  expect(again.length).toBeGreaterThan(0);
  expect(again).toEqual(stored);
});

test("every branch put forward or eligible has one outcome and a reason, and no more are listed than there are places", () => {
  expect(new Set(list.branches.map(one => one.branch_id)).size).toBe(list.branches.length);
  expect(list.branches.every(one => one.reason_zh.length > 0)).toBe(true);
  const listed = list.branches.filter(one => one.is_listed);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.length).toBeLessThanOrEqual(list.places);
});

test("a branch struck off by hand leaves the list, and the warehouse stays as it is", async () => {
  const struck = list.branches.find(one => one.is_listed)!.branch_id;
  const without = await selectBranches({warehouse, strike: [struck]});
  const now = outcomes(without).get(struck)!;
  expect(now).toMatchObject({is_listed: false, reason: "struck"});
  // This city has fewer branches that may be chosen than places, so that nobody is left to move up.
  expect(list.branches.filter(one => one.outcome === "reserve")).toEqual([]);
  expect(now.replaced_by_branch_id).toBeNull();
  expect(without.branches.filter(one => one.is_listed).length).toBe(
    list.branches.filter(one => one.is_listed).length - 1
  );
  expect(outcomes(await selectBranches({warehouse})).get(struck)!.is_listed).toBe(true);
});

test("the workbook holds the list as the command tells it, marked as invented, with no cell that computes", async () => {
  const out = join(folder, "名单.xlsx");
  const said = await runCli("select", "--warehouse", warehouse, "--out", out);
  // Places that nobody can fill are a finding, as the command says.
  expect(list.misses.length).toBeGreaterThan(0);
  expect(said).toMatchObject({code: 1, stderr: ""});
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const cells = book.worksheets.flatMap(sheet => {
    const texts: string[] = [];
    sheet.eachRow(row => row.eachCell(cell => texts.push(cell.formula ? "formula" : cell.text)));
    return texts;
  });
  expect(cells).not.toContain("formula");
  expect(cells.some(text => text.includes("示例数据"))).toBe(true);
  for (const {branch_id, name} of list.branches.filter(one => one.is_listed)) {
    expect(cells).toContain(branch_id);
    expect(cells).toContain(name);
  }
  expect((await readdir(folder)).sort()).toEqual(["records", "warehouse.duckdb", "名单.xlsx"]);
});

test("a year without a selection and a branch that nobody knows are refused with what there is", async () => {
  const year = await runCli("select", "--warehouse", warehouse, "--cycle", "1999");
  expect(year.code).toBe(2);
  expect(year.stderr).toContain(String(list.cycle));
  const branch = await runCli("select", "--warehouse", warehouse, "--strike", "没有");
  expect(branch.code).toBe(2);
  expect(branch.stderr).toContain("没有");
});
