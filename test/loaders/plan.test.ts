import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {plan} from "../../loaders/plan.js";
import {type Laid, lay} from "../golden/city.js";
import {runCli} from "../golden/runCli.js";

let city: Laid;
let stricter: string;

beforeAll(async () => {
  city = await lay();
  await build(city);
  const scheme = await readFile(join(city.folder, "rules/schemes/little-city.yml"), "utf8");
  stricter = join(city.folder, "draft/schemes/little-city.yml");
  await mkdir(dirname(stricter), {recursive: true});
  // The first clause of the scheme asks for one theme day a month; the draft asks for two.
  await writeFile(stricter, scheme.replace("min: 1", "min: 2"));
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

test("two theme days a month instead of one fail the six months in which three branches held one", async () => {
  const before = await readFile(city.warehouse);
  const {clauses, groups, branches} = await plan({...city, scheme: stricter});
  expect(clauses).toEqual([
    {clause_id: "little-city/theme-day", title: "主题党日", before: "met", after: "not_met", branches: 3, periods: 6}
  ]);
  expect(branches.map(one => [one.branch_id, one.causes])).toEqual([
    ["A1", "little-city/theme-day"],
    ["A2", "little-city/theme-day"],
    ["B2", "little-city/theme-day"]
  ]);
  expect(branches.every(one => one.score_after! < one.score_before!)).toBe(true);
  expect(groups.map(({level, id, branches: n, rescored}) => [level, id, n, rescored])).toEqual([
    ["region", "O2", 2, 2],
    ["region", "O3", 2, 1],
    ["sector", "government-organ", 1, 1],
    ["sector", "urban-community", 1, 1],
    ["sector", "village", 2, 1]
  ]);
  expect(before.equals(await readFile(city.warehouse))).toBe(true);
  expect(await readdir(dirname(city.warehouse))).toEqual(["warehouse.duckdb"]);
});

test("the same rules change nothing", async () => {
  const same = join(city.folder, "rules/schemes/little-city.yml");
  expect(await plan({...city, scheme: same})).toEqual({clauses: [], groups: [], branches: []});
});

test("places instead of cuts change stars and no verdict, also where the draft is a scheme of its own", async () => {
  const draft = join(city.folder, "rules/schemes/by-places.yml");
  const places = `id: by-places
extends: little-city
title: 名额评星
source: local
stars:
  reason: 四个支部一个五星
  quota:
    reason: 名额
    groups: [city]
    rounding: floor
    ties: break
    spill_over: false
    levels: [{level: 5, share: 0.25, rule: quota-5}]
    rest: 1
`;
  await writeFile(draft, places);
  const {clauses, branches} = await plan({...city, scheme: draft});
  expect(clauses).toEqual([]);
  expect(branches.length).toBeGreaterThan(0);
  for (const one of branches) {
    expect(one.score_after).toBe(one.score_before);
    expect([one.star_after, one.causes]).toEqual([
      expect.toSatisfy(star => star === 5 || star === 1 || star === 0),
      null
    ]);
  }
});

test("the command says what would change, ends with 1, and refuses a draft that is wrong", async () => {
  const args = ["--programme", city.programme, "--warehouse", city.warehouse];
  const said = await runCli("plan", "--scheme", stricter, ...args);
  expect(said).toMatchObject({code: 1, stderr: ""});
  expect(said.stdout).toContain("little-city/theme-day 主题党日：达到 → 未达到，3个支部，6期");
  const broken = join(city.folder, "broken/schemes/little-city.yml");
  await mkdir(dirname(broken), {recursive: true});
  await writeFile(broken, "id: little-city\n");
  const refused = await runCli("plan", "--scheme", broken, ...args);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("规则文件有");
});
