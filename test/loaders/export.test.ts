import {existsSync} from "node:fs";
import {readdir, readFile, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parse} from "csv-parse/sync";
import ExcelJS from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import {exportMarts} from "../../loaders/export.js";
import {Refusal} from "../../loaders/problems.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";
import {type Laid, lay} from "../golden/city.js";
import {hostile, withHostile} from "../golden/hostile.js";
import {runCli} from "../golden/runCli.js";

let city: Laid;
const counts: Record<string, number> = {};
const out = (format: string): string => join(city.folder, format);

beforeAll(async () => {
  city = await lay(withHostile);
  await build(city);
  const {connection, close} = await openWarehouse(city.warehouse);
  for (const {name} of marts) {
    const [row] = await all(connection, `select count(*) as n from marts.${name}`);
    counts[name] = row!.n as number;
  }
  close();
  for (const format of ["csv", "xlsx", "parquet"] as const)
    await exportMarts({warehouse: city.warehouse, out: out(format), format});
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

/** Rows of an exported CSV by header, as a spreadsheet program would take them in. */
async function csv(mart: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(out("csv"), `${mart}.csv`)), {bom: true, columns: true}) as Record<string, string>[];
}

test("every mart is a file with every row, in all three formats", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const {name} of marts) {
    expect(await csv(name), `${name}.csv`).toHaveLength(counts[name]!);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(out("xlsx"), `${name}.xlsx`));
    expect(book.worksheets[0]!.rowCount, `${name}.xlsx`).toBe(counts[name]! + 1);
    const [row] = await all(connection, `select count(*) as n from '${join(out("parquet"), `${name}.parquet`)}'`);
    expect(row!.n, `${name}.parquet`).toBe(counts[name]);
  }
  for (const format of ["csv", "xlsx", "parquet"])
    expect((await readdir(out(format))).sort()).toEqual(marts.map(({name}) => `${name}.${format}`).sort());
  instance.closeSync();
});

test("numbers stay numbers and dates dates, negative ones too", async () => {
  const dissolved = (await csv("rollout_changes")).find(row => row.level === "city" && row.month === "2018-12");
  expect(dissolved).toMatchObject({accepted_before: "2", dissolved: "-1", accepted_after: "1"});
  expect((await csv("branches")).find(row => row.branch_id === "B2")).toMatchObject({dissolved_on: "2018-11-30"});
});

test("a text that a spreadsheet would run is written as text", async () => {
  const labels = (await csv("evidence")).map(row => row.label);
  expect(labels).toContain(`'${hostile.sum}`);
  const received = (await csv("problems")).map(row => row.received);
  for (const refused of [hostile.link, hostile.command]) expect(received).toContain(`'${refused}`);
  expect((await csv("submissions")).map(row => row.file)).toContain("'=1+1 支部基本信息.csv");
  for (const {name} of marts)
    for (const row of await csv(name))
      for (const text of Object.values(row)) expect(text).not.toMatch(/^([=+@\t\r]|-(?!\d+(\.\d+)?(e-\d+)?$))/);
});

test("a workbook holds no formula", async () => {
  const found: unknown[] = [];
  for (const {name} of marts) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(out("xlsx"), `${name}.xlsx`));
    book.eachSheet(sheet =>
      sheet.eachRow(row =>
        row.eachCell(cell => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
          found.push(cell.value);
        })
      )
    );
  }
  expect(found).toContain(`'${hostile.link}`);
});

test("hostile names and codes are plain texts: no path, no statement", async () => {
  const branches = await csv("branches");
  expect(branches.map(({branch_id, name}) => [branch_id, name])).toEqual(
    expect.arrayContaining([
      [hostile.path, hostile.script],
      ["Q1", hostile.sql]
    ])
  );
  expect(branches).toHaveLength(6);
  expect(await csv("orgs")).toHaveLength(3);
  for (let folder = city.folder; folder !== dirname(folder); folder = dirname(folder))
    if (folder !== "/") expect(existsSync(join(folder, "etc"))).toBe(false);
  expect((await readdir(city.folder)).sort()).toEqual(["csv", "out", "parquet", "records", "rules", "xlsx"]);
});

test("one mart can be asked for, twice named or not, and an unknown one is refused with those there are", async () => {
  const ran = await runCli("export", "--out", out("some"), "--mart", "orgs", "--warehouse", city.warehouse);
  expect(ran).toMatchObject({code: 0, stderr: ""});
  expect(await readdir(out("some"))).toEqual(["orgs.csv"]);
  const asked = exportMarts({warehouse: city.warehouse, out: out("none"), names: ["orgs", "stars"]});
  await expect(asked).rejects.toBeInstanceOf(Refusal);
  await expect(asked).rejects.toThrow(/没有“stars”这张结果表.*clause_results/);
  expect(existsSync(out("none"))).toBe(false);
});
