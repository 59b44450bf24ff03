import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import * as arquero from "arquero";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type {RolloutRow} from "../../../loaders/contracts/marts/rollout.js";
import {openWarehouse} from "../../../loaders/warehouse.js";
import {branchTable} from "../../../src/components/branchTable.js";
import {rolloutOf} from "../../../src/components/rolloutCounts.js";
import {climbOf} from "../../../src/components/rolloutRows.js";
import {rowsOf} from "../../../src/components/rowsOf.js";
import type {Rollout, Site} from "../../../src/components/snapshots.js";
import {firstRegion, on, settled, sites, snapshot} from "../page.js";

function arrow(name: string): ArrayBuffer {
  const data = join(sites.folder, "_file/data");
  const file = readdirSync(data).find(entry => entry.startsWith(`${name}.`))!;
  const bytes = readFileSync(join(data, file));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Shares to the ninth place: the warehouse and the browser add the same fractions in another order. */
const rounded = (rows: readonly object[]) =>
  rows.map(row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value
      ])
    )
  );

test("what the browser counts of the city, every region and every sector is what the warehouse says of them", async () => {
  const [site, rollout] = [snapshot<Site>("site"), snapshot<Rollout>("rollout")];
  const table = branchTable(arquero, arrow("branches"), arrow("steps"));
  const by = {months: site.used.months, targets: site.targets};
  const levels = [
    {level: "city", id: "*", filters: {}},
    ...site.regions.map(({region_id: id}) => ({level: "region", id, filters: {region: id}})),
    ...site.used.sectors.map(id => ({level: "sector", id, filters: {sector: id}}))
  ];
  const whole = rolloutOf(table, {}, by);
  for (const {level, id, filters} of levels) {
    const said = rounded(climbOf(rollout, {level, id}, null));
    expect(said.length).toBe(by.months.length);
    expect(rounded(climbOf(whole, {level, id}, null))).toEqual(said);
    const own = rolloutOf(table, filters, by);
    const climb = climbOf(own, {level: "city", id: "*"}, null).map((row): RolloutRow => ({...row, level, id}));
    expect(rounded(climb)).toEqual(said);
    const changes = rowsOf(rollout.changes, at => at("level") === level && at("id") === id);
    expect(rowsOf(own.changes, at => at("level") === "city").map(row => ({...row, level, id}))).toEqual(changes);
  }
  const {connection, close} = await openWarehouse(sites.warehouse);
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const [branches, verdicts] = [
    await ask(`select region_id, cast(count(*) as integer), cast(count(case when is_accepted then 1 end) as integer)
      from marts.branches join marts.branch_acceptance using (branch_id) where is_active group by all order by all`),
    await ask(`select region_id, cast(sum(met + warn + not_met) as integer), cast(sum(manual) as integer), cast(sum(no_data) as integer)
      from marts.region_verdicts group by all order by all`)
  ];
  close();
  const counted = site.regions.map(({region_id: region}) => {
    const dots = table.dots({region});
    return [region, dots.length, dots.filter(dot => dot.is_accepted).length];
  });
  expect(counted.filter(([, n]) => n)).toEqual(branches);
  const judged = ["*", ...site.regions.map(row => row.region_id)].map(region => [
    region,
    ...Object.values(table.judged(region === "*" ? {} : {region}))
  ]);
  expect(judged.filter(([, ...n]) => n.some(Boolean))).toEqual(verdicts);
});

const chosen = (page: Page) =>
  page.locator(".filters").evaluate(bar => [...bar.querySelectorAll("[class^=chip]")].map(chip => chip.textContent));

test("region, sector and form together are kept from page to page, by back and by reload, and each page says what it does not go by", () =>
  on("index.html", async page => {
    const {id, name} = firstRegion();
    const headline = page.locator(".headline");
    const before = await headline.innerText();
    const choose = (label: string, option: {value: string} | {index: number}) =>
      page.locator(".filters label", {hasText: label}).locator("select").selectOption(option);
    await choose("区县", {value: id});
    await choose("领域", {index: 1});
    await choose("设置形式", {index: 1});
    await page.waitForFunction(() => document.querySelectorAll(".filters .chip").length === 3);
    await settled(page);
    expect(await headline.innerText()).not.toBe(before);
    expect(await headline.innerText()).toContain(`${name}`);
    const chips = await chosen(page);
    const all = Number((await page.locator("#branches .unit").innerText()).match(/共(\d+)个/)![1]);
    expect(all).toBeLessThan(120);
    await page.locator("nav a", {hasText: "星级"}).click();
    await page.waitForURL(/stars\.html\?/);
    await settled(page);
    expect(await chosen(page)).toEqual(chips);
    const narrowed = page.url();
    await page.locator("nav a", {hasText: "方法"}).click();
    await page.waitForURL(/method\.html\?/);
    await settled(page);
    expect(await chosen(page)).toEqual([
      `区县：${name}（本页不分区县）×`,
      expect.stringMatching(/^领域：.+（本页不分领域）×$/),
      expect.stringMatching(/^设置形式：.+（本页不分设置形式）×$/)
    ]);
    expect(await page.locator("main p a", {hasText: "标准"}).first().getAttribute("href")).toContain("region=");
    await page.emulateMedia({media: "print"});
    expect(await page.locator(".filters .chip-idle").first().isVisible()).toBe(true);
    await page.emulateMedia({media: null});
    await page.goBack();
    await settled(page);
    expect(page.url()).toBe(narrowed);
    expect(await chosen(page)).toEqual(chips);
    await page.reload();
    await settled(page);
    expect(await chosen(page)).toEqual(chips);
    await page.goBack();
    await settled(page);
    expect(await chosen(page)).toEqual(chips);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".filters .chip").length === 2);
  }));

test("three clicks lead from the city to a row of a record: its list, a branch, a clause", () =>
  on("index.html", async page => {
    await page.locator("#branches details summary").click();
    await page.locator("#branches td a").first().click();
    await page.waitForURL(/branch\.html\?id=/);
    await settled(page);
    const clauses = page.locator("details.clause");
    await clauses.first().waitFor();
    // A clause that nobody reported on has no record to show: the click goes to one that has.
    const place = await clauses.evaluateAll(all => {
      const opened = all as HTMLDetailsElement[];
      for (const details of opened) details.open = true;
      return new Promise<number>(found =>
        setTimeout(() => {
          found(opened.findIndex(details => /\.(csv|xlsx)/.test(details.textContent ?? "")));
          for (const details of opened) details.open = false;
        }, 200)
      );
    });
    const clause = clauses.nth(place);
    await clause.locator("summary").first().click();
    const rows = clause.locator("table").filter({has: page.locator("th", {hasText: "文件"})});
    expect(await rows.first().locator("tbody tr:not(.gap)").first().innerText()).toMatch(/\.(csv|xlsx)/);
  }));

test("lists of branches go by form where charts cannot, and say so", () =>
  on(`compliance.html?form=joint&star=3&region=${encodeURIComponent(firstRegion().id)}`, async page => {
    const [, form, star] = await chosen(page);
    expect([form, star]).toEqual([
      expect.stringContaining("联合党支部（只用于名单）"),
      expect.stringContaining("三星（只用于名单）")
    ]);
    await page.locator(".matrix tr.of-dimension").first().locator("td a").last().click();
    await page.locator("summary#branches", {hasText: "联合党支部（三星）"}).waitFor();
  }));
