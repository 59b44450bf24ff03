import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import {writeExample} from "../../loaders/example.js";
import {findStrays} from "../../loaders/scope/check.js";
import {ownRows} from "../../loaders/scope/marts.js";
import {hidden} from "../../loaders/scope/names.js";
import {withScope} from "../../loaders/scope.js";
import {serve} from "../../loaders/serve.js";
import {buildSite} from "../../loaders/site.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";
import {writeParts} from "../../src/data/parts.js";
import {writeSnapshots} from "../../src/data/snapshot.js";
import {launchBrowser, watchedPage} from "../browser.js";

type Row = Record<string, string | number | null>;

let folder: string;
let warehouse: string;
/** Every branch and organisation of the city. */
let branches: Row[];
let orgs: Row[];

const read = async (path: string, sql: string): Promise<Row[]> => {
  const {connection, close} = await openWarehouse(path);
  return all(connection, sql).finally(close) as Promise<Row[]>;
};

/** Branches whose superior organisations lead to the one named, told apart by walking up. */
function branchesOf(org: string): Row[] {
  const parents = new Map(orgs.map(row => [row.org_id, row.parent_org_id]));
  const isBelow = (id: Row[string]): boolean => id === org || (id != null && isBelow(parents.get(id) ?? null));
  return branches.filter(row => isBelow(row.org_id!));
}

const byName = (name: string) => String(orgs.find(row => row.name === name)!.org_id);

/** A region, its largest committee, and the smallest committee of another region. */
function viewers(): Record<"region" | "committee" | "few", string> {
  const region = byName("松岚区");
  const committees = orgs
    .filter(row => row.org_level === "grassroots_committee")
    .map(row => ({org: String(row.org_id), isHere: row.region_id === region, n: branchesOf(String(row.org_id)).length}))
    .filter(({n}) => n > 0)
    .sort((a, b) => a.n - b.n);
  return {
    region,
    committee: committees.findLast(({isHere}) => isHere)!.org,
    few: committees.find(({isHere}) => !isHere)!.org
  };
}

/** Rows that lie across the borders: in one file of the whole city, and in a file named after another region. */
async function addShared(records: string): Promise<void> {
  const paths = (await readdir(records, {recursive: true})).filter(path => /支部基本信息_.*\.csv$/.test(path));
  const first = async (region: string) => {
    const [, line] = (await readFile(join(records, paths.find(path => path.includes(region))!), "utf8")).split("\n");
    return line!.split(",").slice(0, 3) as [id: string, org: string, name: string];
  };
  const [[own, , ownName], [other, , otherName]] = [await first("松岚区"), await first("白鹭县")];
  const header = "支部编号,支部名称,活动类型,活动日期,应到人数,实到人数";
  await writeFile(
    join(records, "活动记录_2018_补报.csv"),
    `${[header, `${own},${ownName},主题党日,2018-07-30,9,9`, `${own},${ownName},${otherName},2018-07-30,9,9`, `${other},${otherName},主题党日,2018-07-30,9,9`, `${other},${otherName},没有的,2018-07-30,9,9`].join("\n")}\n`
  );
  await writeFile(
    join(records, "活动记录_2018_白鹭县代报.csv"),
    `${header}\n${own},${ownName},主题党日,2018-08-30,9,9\n`
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-scope-"));
  const records = join(folder, "records");
  warehouse = join(folder, "warehouse.duckdb");
  await writeExample({out: records, branches: 60, years: [2018, 2018]});
  await addShared(records);
  await build({records, programme: "data/programme.yml", warehouse});
  branches = await read(warehouse, "select * from marts.branches order by branch_id");
  orgs = await read(warehouse, "select * from marts.orgs order by org_id");
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("every mart says whose rows a scoped site holds, and has the columns that tell them", () => {
  const needed: Partial<Record<string, string[]>> = {
    branch: ["branch_id"],
    origin: ["origin_branch_id", "origin_org_id"],
    org: ["org_id"],
    line: ["org_id"],
    file: ["file", "sheet"],
    source: ["file", "sheet"]
  };
  for (const mart of marts) {
    expect(Object.keys(ownRows), mart.name).toContain(mart.scope);
    expect(Object.keys(mart.row.shape), mart.name).toEqual(expect.arrayContaining(needed[mart.scope] ?? []));
    if (mart.scope === "region")
      expect(
        ["region_id", "region_code", "level"].some(column => column in mart.row.shape),
        mart.name
      ).toBe(true);
    // What names a branch or an organisation is for no one but its own.
    if (["everyone", "region"].includes(mart.scope))
      expect(Object.keys(mart.row.shape).filter(column => /branch_id|org_id/.test(column))).toEqual([]);
  }
});

test.each(["region", "committee", "few"] as const)("nothing of others is in the snapshots for a %s", async viewer => {
  const org = viewers()[viewer];
  const own = branchesOf(org);
  const out = join(folder, viewer);
  let path = "";
  await withScope(warehouse, org, async scoped => {
    path = scoped.warehouse;
    await writeSnapshots(path, out);
    await writeParts(path, out);
    expect(await findStrays(out, scoped.strays)).toEqual([]);
    // The whole city's own sums stay, its regions' do not.
    const rollout = "select * from marts.rollout where level <> 'region' order by level, id, month";
    expect(await read(path, rollout)).toEqual(await read(warehouse, rollout));
    const regions = await read(path, "select distinct id from marts.rollout where level = 'region'");
    expect(regions).toEqual([{id: own[0]!.region_id}]);
    const results = (await read(path, "select count(*) as n from marts.clause_results"))[0]!.n;
    const all = await read(warehouse, "select branch_id, count(*) as n from marts.clause_results group by 1");
    const ids = new Set(own.map(row => row.branch_id));
    expect(results).toBe(all.reduce((sum, row) => sum + (ids.has(row.branch_id!) ? Number(row.n) : 0), 0));
  });
  expect(existsSync(path)).toBe(false);
  const names = JSON.parse(await readFile(join(out, "names.json"), "utf8"));
  const active = own.filter(row => row.is_active).map(row => row.branch_id);
  expect([...names.branch_ids].sort()).toEqual(active);
  expect(active.length).toBeGreaterThan(0);
  const outside = branches.filter(row => !own.includes(row)).map(row => String(row.name));
  const said = (
    await Promise.all(
      (await readdir(out)).filter(name => name.endsWith(".json")).map(name => readFile(join(out, name), "utf8"))
    )
  ).join();
  expect(outside.filter(name => said.includes(name) && !own.some(row => String(row.name).includes(name)))).toEqual([]);
});

test("texts that were kept name no one else: a shared file, a cell that was refused, a file named after others", () =>
  withScope(warehouse, viewers().region, async ({warehouse: path}) => {
    // Of the shared file two of four rows are its own, one was refused; of the one sent by others the only row.
    const files = (
      await read(
        path,
        `select file, org_id, rows_read, rows_loaded, rows_quarantined, rows_duplicate
         from marts.submissions where file like '活动记录%' order by 1`
      )
    ).map(row => Object.values(row));
    expect(files).toEqual([
      ["活动记录_2018_其他单位代报.csv", null, 1, 1, 0, 0],
      ["活动记录_2018_补报.csv", null, 2, 1, 1, 0]
    ]);
    // The file of the organisations is the city's: the region itself and those below it are told from it.
    const kinds = await read(
      path,
      "select distinct kind from marts.submissions where kind in ('branch', 'org') order by 1"
    );
    expect(kinds).toEqual([{kind: "branch"}, {kind: "org"}]);
    const days = await read(
      path,
      "select file, count(*) as n from marts.activity_days where file like '活动记录%' group by 1 order by 1"
    );
    expect(days.map(row => row.n)).toEqual([1, 1]);
    const problems = await read(
      path,
      `select received, message from marts.problems where file = '活动记录_2018_补报.csv' and severity = 'refuse'`
    );
    expect(problems).toHaveLength(1);
    // A doubt about a row that was loaded is for whose row it is.
    const doubts = await read(
      path,
      `select branch_id from marts.problems where file = '活动记录_2018_补报.csv' and severity = 'doubt'`
    );
    const own = branchesOf(viewers().region).map(row => row.branch_id);
    expect(doubts).toHaveLength(1);
    expect(own).toContain(doubts[0]!.branch_id);
    expect(problems[0]!.received).toBe(hidden);
    expect(problems[0]!.message).toContain(`“${hidden}”`);
  }));

test("an organisation that is not there is refused with what there is; the site and the warehouse stay as they are", async () => {
  const out = join(folder, "kept");
  await mkdir(join(out, "_observablehq"), {recursive: true});
  await writeFile(join(out, "index.html"), "the last good site");
  const before = await readdir(folder);
  const refused = (scope: string) => buildSite({warehouse, out, scope});
  await expect(refused("Z9")).rejects.toThrow(
    new RegExp(
      `^--scope：没有这个编号的组织；收到“Z9”。请写组织编号。区县（单位）有：.*${byName("松岚区")} 松岚区、.*；下级组织有：.*党委`
    )
  );
  await expect(refused(byName("示例市"))).rejects.toThrow(/示例市.*是全市的组织.*全市的网站不写 --scope/);
  await expect(buildSite({warehouse, out: folder})).rejects.toThrow(/文件夹里有别的东西.*--out/);
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("the last good site");
  expect(await readdir(folder)).toEqual(before);
});

/** Addresses outside the host in what the browser is given; names of XML namespaces are none. */
async function outsideAddresses(site: string): Promise<string[]> {
  const files = (await readdir(site, {recursive: true})).filter(name => /\.(html|js|css|json|svg)$/.test(name));
  const found = await Promise.all(
    files.map(async name => {
      const text = await readFile(join(site, name), "utf8");
      return [
        ...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]+|(?:src|href)=["']\/\/[^"']+|url\(["']?\/\/[^)]+/g)
      ].map(([address]) => `${name}: ${address}`);
    })
  );
  const namespace =
    / http:\/\/(www\.w3\.org\/(2000\/svg|2000\/xmlns\/|1999\/xlink|1999\/xhtml|XML\/1998\/namespace)|schemas\.openxmlformats\.org\/[\w/]+)$/;
  return found.flat().filter(address => !namespace.test(address));
}

test("the site of a region says whose view it is, asks nothing of another host, and every page of it works", async () => {
  const out = join(folder, "dist");
  await buildSite({warehouse, out, scope: viewers().region});
  const pages = (await readdir(out)).filter(name => name.endsWith(".html"));
  expect(await outsideAddresses(out)).toEqual([]);
  for (const name of pages) {
    const [, policy] = (await readFile(join(out, name), "utf8")).match(/Content-Security-Policy" content="([^"]+)"/)!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[\w+/]+=')+; style-src 'self';/);
  }
  const site = await serve(out, {port: 0});
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    for (const name of pages) {
      const {page, context, wrong} = await watchedPage(browser);
      await page.goto(`${site.url}${name}`);
      await page.waitForFunction(
        () => !document.querySelector("observablehq-loading") && document.querySelector(".headline")
      );
      expect(await page.locator(".view").innerText()).toBe("仅含松岚区所属支部；全市数为汇总");
      expect(new URL(page.url()).searchParams.get("region")).toBe(viewers().region);
      expect(await page.locator("main").innerText(), name).not.toMatch(/NaN|undefined|null|Infinity|\[object|白鹭县/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
      expect([...new Set(wrong)], name).toEqual([]);
      await context.close();
    }
  } finally {
    await browser?.close();
    await site.close();
  }
});
