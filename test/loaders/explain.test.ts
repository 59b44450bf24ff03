import {rm} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {type Explanation, explain} from "../../loaders/explain.js";
import {Refusal} from "../../loaders/problems.js";
import {type Laid, lay} from "../golden/city.js";
import {runCli} from "../golden/runCli.js";

let city: Laid;

beforeAll(async () => {
  city = await lay();
  await build(city);
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

test("a verdict leads back to file, sheet and row", async () => {
  const place = ["--clause", "little-city/activity-fund", "--warehouse", city.warehouse];
  const [asJson, asText] = await Promise.all([
    runCli("explain", "B2", ...place, "--json"),
    runCli("explain", "B2", ...place)
  ]);
  expect(asJson).toMatchObject({code: 0, stderr: ""});
  const [verdict, ...others] = JSON.parse(asJson.stdout) as Explanation[];
  expect(others).toEqual([]);
  expect(verdict).toMatchObject({
    clause_id: "little-city/activity-fund",
    period: "2018",
    required: 916.67,
    actual: 900,
    verdict: "not_met"
  });
  expect(verdict!.evidence).toMatchObject([{kind: "funding", file: "基础表.xlsx", sheet: "经费", row: 6}]);
  expect(asText.stdout).toContain("本地规定");
  expect(asText.stdout).toContain("未达到，要求916.67元，实际900元");
  expect(asText.stdout).toContain("基础表.xlsx›经费›第6行");
});

test("only the rows of the period are shown, and none of a row that was refused or taken twice", async () => {
  const of = async (period: string) => {
    const [one] = await explain({branch: "A1", warehouse: city.warehouse, clause: "little-city/theme-day", period});
    return one!.evidence!.map(({file, sheet, row, on_date}) => [file, sheet, row, on_date]);
  };
  expect(await of("2018-10")).toEqual([["活动记录_2018_甲区.csv", "", 2, "2018-10-05"]]);
  expect(await of("2018-11")).toEqual([["活动记录_2018_甲区.csv", "", 3, "2018-11-05"]]);
  expect(await of("2018-12")).toEqual([]);
});

test("a clause of a document is told with where it stands, and without rows when all clauses are asked for", async () => {
  const all = await explain({branch: "A1", warehouse: city.warehouse});
  const village = all.find(one => one.clause_id === "tongling-2017/3.5c");
  expect(village).toMatchObject({source: "document", verdict: "not_met", required: 120000, actual: 0, unit: "元"});
  expect(village!.place).toBeTruthy();
  expect(village!.citation).toBeTruthy();
  expect(all.every(one => one.evidence === undefined)).toBe(true);
});

test.for([
  [{branch: "A7"}, "没有编号为“A7”的支部"],
  [{branch: "A1", clause: "3.5c"}, "没有条款“3.5c”"],
  [{branch: "A1", clause: "little-city/theme-day", period: "2018-07"}, "2018-07"]
] as const)("what is not known is refused: %o", async ([asked, said]) => {
  const asking = explain({...asked, warehouse: city.warehouse});
  await expect(asking).rejects.toBeInstanceOf(Refusal);
  await expect(asking).rejects.toThrow(said);
});

test("an unknown branch ends the command with what to do", async () => {
  const ran = await runCli("explain", "A7", "--warehouse", city.warehouse);
  expect(ran).toEqual({
    code: 2,
    stdout: "",
    stderr: "没有编号为“A7”的支部。请核对编号；支部的编号在“支部基本信息”表里。\n"
  });
});

test("without a warehouse it is said how to get one", async () => {
  const ran = await runCli("explain", "A1", "--warehouse", join(city.folder, "none.duckdb"));
  expect(ran).toMatchObject({code: 2, stdout: ""});
  expect(ran.stderr).toMatch(/没有数据仓库.*build/);
});

test("a file that is no warehouse, or another program's, is told as such", async () => {
  const foreign = join(city.folder, "foreign.duckdb");
  const instance = await DuckDBInstance.create(foreign);
  await (await instance.connect()).run("create table kept as select 1 as one; checkpoint");
  instance.closeSync();
  for (const warehouse of [city.programme, foreign])
    await expect(explain({branch: "A1", warehouse})).rejects.toThrow(/不是本程序建的数据仓库.*build/);
});

test("a branch as a whole ends in its star and what the next one needs; one clause or one period does not", async () => {
  const place = ["--warehouse", city.warehouse];
  const lastLine = async (branch: string) =>
    (await runCli("explain", branch, ...place)).stdout.trimEnd().split("\n").at(-1);
  // A1 does all that carries points, B2 spends too little.
  expect(await lastLine("A1")).toBe("2018年度 100分，五星。已是最高一级。");
  expect(await lastLine("B2")).toMatch(/^2018年度 [\d.]+分，.{2,3}。升.星要/);
  const month = await runCli("explain", "A1", ...place, "--period", "2018-10");
  expect(month.stdout).not.toContain("年度 ");
});
