import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {writeBulletin} from "../../loaders/bulletin.js";
import type {Names} from "../../src/components/snapshots.js";
import {launchBrowser, type Watched, watchedPage} from "../browser.js";
import {axeViolations} from "./axe.js";
import {type OpenedSite, openSite, openSiteOfAll} from "./site.js";

let site: OpenedSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, waits until nothing is loading, hands it over, and expects that nothing went wrong on it. */
async function on(address: string, look: (page: Page, watched: Watched) => Promise<void>): Promise<void> {
  const watched = await watchedPage(browser);
  try {
    await watched.page.goto(`${site.url}${address}`);
    await settled(watched.page);
    await look(watched.page, watched);
    expect(watched.wrong).toEqual([]);
  } finally {
    await watched.context.close();
  }
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () => !document.querySelector("observablehq-loading") && document.querySelector(".headline")
  );
}

/** Names of the site, as the search box loads them. */
async function names(page: Page): Promise<Names> {
  const [response] = await Promise.all([
    page.waitForResponse(answer => answer.url().includes("names")),
    page.locator(".search input").focus()
  ]);
  return response.json();
}

const addresses = [
  "index.html",
  "rollout.html",
  "compliance.html",
  "stars.html",
  "selection.html",
  "rectification.html",
  "region.html",
  "branch.html",
  "standards.html",
  "data.html",
  "method.html",
  "guide.html",
  "dictionary.html"
];

test.each(addresses)("%s is marked as example data, fits the screen, and speaks Chinese", address =>
  on(address, async page => {
    expect(await page.locator(".example-band").innerText()).toBe("示例数据：全部为虚构，仅供演示");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect((await page.locator(".headline").innerText()).length).toBeGreaterThan(8);
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  }));

test.each([
  "index.html",
  "rollout.html",
  "compliance.html",
  "stars.html",
  "selection.html",
  "rectification.html",
  "standards.html",
  "data.html",
  "method.html"
])("every chart of %s is drawn, sourced, and has its table and file", address =>
  on(address, async page => {
    const figures = await page.locator("figure").evaluateAll(all =>
      all.map(figure => ({
        title: figure.querySelector("figcaption b")?.textContent ?? "",
        source: figure.querySelector(".source")?.textContent ?? "",
        marks: figure.querySelectorAll("svg :is(path, rect, circle), canvas, tbody tr, .hold-bar i").length,
        hasTable: Boolean(figure.querySelector("details, table"))
      }))
    );
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures)
      expect(figure).toMatchObject({
        hasTable: true,
        title: expect.stringMatching(/.{6}/),
        source: expect.stringContaining("来源")
      });
    for (const figure of figures) expect(figure.marks).toBeGreaterThan(0);
  }));

test.each(addresses)("%s has nothing that axe finds wrong, by day, by night, and with its first part opened", address =>
  on(address, async page => {
    await page.evaluate(() => document.querySelector("main details")?.setAttribute("open", ""));
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await axeViolations(page, ["color-contrast"])).toEqual([]);
  }));

test("a branch's page has nothing that axe finds wrong", () =>
  on("branch.html", async page => {
    const {branch_ids} = await names(page);
    await page.goto(`${site.url}branch.html?id=${encodeURIComponent(branch_ids[0]!)}`);
    await settled(page);
    await page.locator("details.clause").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  }));

test("every value of the method page stands with its reason, and a reading leads to its clause", () =>
  on("method.html", async page => {
    const chosen = page.getByRole("region", {name: /^得分和星级：/}).locator("tbody tr");
    expect(await chosen.count()).toBeGreaterThan(5);
    for (const row of await chosen.locator("td").allInnerTexts()) expect(row.length).toBeGreaterThan(1);
    await page
      .getByRole("region", {name: /处读法/})
      .locator("a")
      .first()
      .click();
    await page.waitForURL(/standards\.html#/);
    await page.locator("details.standard[open]").waitFor();
  }));

test("the instructions hand out the blank workbook", () =>
  on("guide.html", async page => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("空白填报表").last().click()]);
    expect(download.suggestedFilename()).toBe("空白填报表.xlsx");
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
  }));

test("the dots of the overview are painted", () =>
  on("index.html", async page => {
    const painted = await page.locator(".dots canvas").evaluate(node => {
      const canvas = node as HTMLCanvasElement;
      const {data} = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let n = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) ++n;
      return n;
    });
    expect(painted).toBeGreaterThan(1000);
  }));

test("a dot says its name to the keyboard and opens its branch", () =>
  on("index.html", async page => {
    await page.locator(".dots canvas").focus();
    await page.keyboard.press("ArrowDown");
    await page.locator(".dots .tip").filter({hasText: "支部"}).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/branch\.html\?id=/);
    await settled(page);
    expect(await page.locator("dl.facts").innerText()).toContain("编号");
  }));

test("a pasted link brings its filters back, and going back undoes a filter", () =>
  on("index.html", async page => {
    const region = await page.locator(".tools select").first().locator("option").nth(1).getAttribute("value");
    const regionName = await page.locator(".tools select").first().locator("option").nth(1).innerText();
    await page.goto(`${site.url}index.html?region=${region}`);
    await settled(page);
    expect(await page.locator(".chip").allInnerTexts()).toEqual([expect.stringContaining(regionName)]);
    expect(await page.locator(".headline").innerText()).toContain(regionName);
    expect(await page.locator("nav a", {hasText: "推进"}).getAttribute("href")).toContain(`region=${region}`);
    await page.locator(".chip button").click();
    expect(new URL(page.url()).search).toBe("");
    await page.goBack();
    await page.locator(".chip").waitFor();
    expect(new URL(page.url()).searchParams.get("region")).toBe(region);
  }));

test("search finds a branch by the middle of its name", () =>
  on("branch.html", async page => {
    const {names: all, branch_ids} = await names(page);
    const name = all[7]!;
    await page.locator(".search input").fill(name.slice(2, -2));
    const link = page.locator(".search li a").filter({hasText: name}).first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toContain(`id=${encodeURIComponent(branch_ids[7]!)}`);
  }));

test("a clause of a branch opens to the rows it was judged by", () =>
  on("branch.html", async page => {
    const {branch_ids} = await names(page);
    await page.goto(`${site.url}branch.html?id=${encodeURIComponent(branch_ids[0]!)}`);
    await settled(page);
    expect(await page.locator("h2").allInnerTexts()).toEqual([
      expect.stringContaining("文件规定"),
      expect.stringContaining("本地规定")
    ]);
    const clauses = page.locator("details.clause");
    await clauses.first().waitFor();
    await clauses.evaluateAll(all => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    const records = page
      .locator(".clause-body table")
      .filter({has: page.locator("th", {hasText: "文件"})})
      .first();
    await records.waitFor();
    expect(await records.locator("tbody tr:not(.gap)").first().innerText()).toMatch(/\.(csv|xlsx)/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }));

test("an unknown branch is said to be unknown, with a way on", () =>
  on("branch.html?id=%3Cb%3Ex", async page => {
    expect(await page.locator(".headline").innerText()).toContain("<b>x");
    await page.locator(".search input").waitFor();
  }));

test("the rows of every file are shown to add up", () =>
  on("data.html", async page => {
    expect(await page.locator(".sum").innerText()).toMatch(/读到[\d,]+ ＝ 入库[\d,]+ ＋ 退回[\d,]+ ＋ 重复[\d,]+/);
  }));

/** The file that a button saves: its name and its lines. */
async function saved(page: Page, button: Locator): Promise<{name: string; text: string; lines: string[]}> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const text = await readFile(await download.path(), "utf8");
  return {name: download.suggestedFilename(), text, lines: text.trimEnd().split("\r\n")};
}

test("every refused cell is listed with its reason when the list is opened, and can be saved", () =>
  on("data.html", async page => {
    const list = page.locator("#refused details.list");
    const promised = Number((await list.locator("summary").innerText()).match(/共([\d,]+)处/)![1]!.replace(",", ""));
    expect(promised).toBeGreaterThan(10);
    await list.locator("summary").press("Enter");
    await list.locator("table").waitFor();
    expect(await list.locator("table").getAttribute("aria-rowcount")).toBe(String(promised + 1));
    const {name, text, lines} = await saved(page, list.getByText("下载所示数据"));
    expect(name).toMatch(/^示例数据_.+_退回_.*\d{4}-\d{2}-\d{2}\.csv$/);
    expect(text.startsWith("\ufeff文件,工作表,行,列,收到的内容,原因和办法")).toBe(true);
    expect(lines).toHaveLength(promised + 1);
  }));

test("a reason opens its cells, a region keeps only its own, and doubts stand apart", () =>
  on("data.html", async page => {
    const reason = page.locator("#refused table.bars tbody tr").first();
    const n = (await reason.locator("td.n").first().innerText()).replace(",", "");
    await reason.locator("button").click();
    await page.locator("#refused details.list table").waitFor();
    expect(await page.locator("#refused details.list table").getAttribute("aria-rowcount")).toBe(String(Number(n) + 1));
    expect(await page.locator("#doubts details.list table").count()).toBe(0);
    const select = page.locator(".tools select").first();
    const region = await select.locator("option").nth(1).innerText();
    await select.selectOption({index: 1});
    await page.locator(".chip", {hasText: region}).waitFor();
    const {name} = await saved(page, page.locator("#refused").getByText("下载所示数据").first());
    expect(name).toContain(region);
  }));

test("a kind of record shows its periods, and the address keeps which", () =>
  on("data.html", async page => {
    await page.getByRole("button", {name: "党费月表"}).click();
    await page.locator("figcaption b", {hasText: "党费月表：各区县"}).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("dues");
  }));

test("the arrow keys walk through a long list, and the chosen row can be read in full", () =>
  on("data.html", async page => {
    await page.getByText(/^每个文件的去向（/).click();
    const rows = page.locator(".rows.virtual");
    await rows.focus();
    for (let i = 0; i < 40; ++i) await page.keyboard.press("ArrowDown");
    const file = await page.locator("tr.chosen td").first().innerText();
    expect(await page.locator(".row-detail dd").first().innerText()).toBe(file);
    expect(await rows.evaluate(box => box.scrollTop)).toBeGreaterThan(500);
  }));

test("the data page weighs little before a list is opened", () =>
  on("data.html", async page => {
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(entry => entry.name));
    expect(names.some(name => name.includes("quality"))).toBe(true);
    expect(names.filter(name => name.includes("problems"))).toEqual([]);
  }));

test("the kind in the address stands open in the dictionary, and typing finds a column by a part of its name", () =>
  on("dictionary.html#kind-activity", async page => {
    expect(await page.locator("details.kind[open] > summary b").allInnerTexts()).toEqual(["活动记录"]);
    await page.locator("input[type=search]").fill("参加范围");
    expect(await page.locator("details.kind tbody tr").allInnerTexts()).toEqual([expect.stringContaining("scope")]);
  }));

test("a clause is found by a part of its requirement, opens to where it stands, and the address keeps what was typed", () =>
  on("standards.html", async page => {
    const all = await page.locator("details.standard").count();
    expect(all).toBeGreaterThan(403);
    await page.locator("#clauses input[type=search]").fill("党课");
    const found = await page.locator("details.standard").count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await page.locator("#clauses .tools .note").innerText()).toBe(`所示${found}条，共${all}条`);
    await page.locator("details.standard summary").first().click();
    const opened = await page.locator("details.standard[open] dl").innerText();
    for (const part of ["出处", "数", "周期", "对谁", "用哪些记录", "分值"]) expect(opened).toContain(part);
    await page.reload();
    await settled(page);
    expect(await page.locator("details.standard").count()).toBe(found);
  }));

test("clauses are narrowed to a document and an audience, and those of the city are never shown as a document's", () =>
  on("standards.html?who=org", async page => {
    const organisations = await page.locator("details.standard .who").allInnerTexts();
    expect(organisations.length).toBeGreaterThan(10);
    expect(organisations).not.toContain("全部支部");
    await page.getByRole("button", {name: "清除条件"}).click();
    await page.locator("#clauses label", {hasText: "全部标准"}).locator("select").selectOption("example-city");
    await page.locator("details.standard summary").first().click();
    expect(await page.locator("details.standard[open] dl").innerText()).toContain("本地规定，文件没有这一条");
  }));

test("what documents ask of the same thing stands side by side, each silent one with a dash", () =>
  on("standards.html", async page => {
    const table = page.getByRole("region", {name: "各文件的要求"}).locator("table");
    expect(await table.locator("thead th").count()).toBe(7);
    const rows = await table
      .locator("tbody tr")
      .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent ?? "")));
    for (const [, differs, ...asked] of rows) {
      expect(asked.filter(text => text !== "—").length).toBeGreaterThan(1);
      expect(differs).toMatch(/^(≠ 不同|＝ 相同)$/);
    }
    expect(rows.find(([name]) => name === "民主评议党员")!.slice(2)).toContain("每年至少1次");
  }));

test("a criterion opens the branches that show its sign, the address keeps which, and a branch is a step away", () =>
  on("rectification.html", async page => {
    const criterion = page.locator("table.bars tbody tr").filter({hasNotText: /^0$/}).first();
    const title = await criterion.locator("button").innerText();
    await criterion.locator("button").click();
    await page.getByText(`触及“${title}”的支部`).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBeTruthy();
    expect(await page.locator("details.list[open] td a").first().getAttribute("href")).toContain("branch.html?id=");
  }));

test("candidates stand apart from cases, and doubts about nominations are called doubts", () =>
  on("rectification.html", async page => {
    expect(await page.locator("h2").allInnerTexts()).toEqual([
      expect.stringContaining("疑似"),
      expect.stringContaining("整顿"),
      expect.stringContaining("销号"),
      expect.stringContaining("依据")
    ]);
    await page.getByText("不是对谁的结论").waitFor();
    await page.getByText("区间不是指标").waitFor();
    expect(await page.locator(".case-bar").count()).toBeGreaterThan(0);
  }));

/** The address of the first region that can be chosen, and its name. */
async function firstRegion(page: Page): Promise<{address: string; name: string; id: string}> {
  const option = page.locator(".tools select").first().locator("option").nth(1);
  const id = (await option.getAttribute("value"))!;
  return {id, name: await option.innerText(), address: `region.html?region=${encodeURIComponent(id)}`};
}

test("a region is chosen from its bar and told whole: target, duties, stars, candidates apart from cases, records, branches", () =>
  on("region.html", async page => {
    const {name} = await firstRegion(page);
    await page.locator("figure svg a", {hasText: name}).click();
    await page.locator(".bulletin").waitFor();
    await settled(page);
    expect(await page.locator(".headline").innerText()).toContain(name);
    expect(await page.title()).toContain(name);
    expect(await page.locator(".bulletin h2").allInnerTexts()).toEqual([
      "达标",
      "星级",
      "疑似：由记录推出，不是结论",
      "整顿：上级组织已经列入",
      "报送",
      "支部"
    ]);
    for (const figure of await page.locator(".bulletin figure").all())
      expect(await figure.locator(".source").first().innerText()).toContain("来源");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }));

test("the branches of a region are fetched when asked for, found by a part of a name, and saved as shown", () =>
  on("region.html", async page => {
    const {address} = await firstRegion(page);
    await page.goto(`${site.url}${address}`);
    await settled(page);
    await page.getByText(/^全部支部（/).click();
    const list = page.locator("details.list").filter({hasText: "全部支部"});
    const first = list.locator("tbody a").first();
    await first.waitFor();
    const name = await first.innerText();
    await list.locator("input[type=search]").fill(name.slice(1, -1));
    expect(await list.locator("tbody a").allInnerTexts()).toContain(name);
    const shown = Number((await list.locator(".tools .note").innerText()).match(/所示(\d+)个/)![1]);
    const {lines, text} = await saved(page, list.getByText("下载所示数据"));
    expect(lines).toHaveLength(shown + 1);
    expect(text).toContain(name);
  }));

test("a region that nobody knows is said to be unknown, with those there are", () =>
  on("region.html?region=%3Cb%3Ex", async page => {
    expect(await page.locator(".headline").innerText()).toContain("<b>x");
    expect(await page.locator("figure svg a").count()).toBeGreaterThan(2);
  }));

test("the region's bulletin is a PDF of at most four upright pages that bears its name; an unknown region writes none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "branchmark-bulletin-"));
  try {
    await on("region.html", async page => {
      const {id, name} = await firstRegion(page);
      const out = join(folder, "区县.pdf");
      const {pages, title} = await writeBulletin({region: id, out, site: site.folder});
      const pdf = await readFile(out);
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(4);
      expect(title).toContain(name);
      // The browser writes the title as UTF-16 in hexadecimal digits.
      const hex = Buffer.from(name, "utf16le").swap16().toString("hex").toUpperCase();
      expect(pdf.toString("latin1").toUpperCase()).toContain(hex);
      const none = join(folder, "none.pdf");
      await expect(writeBulletin({region: "<b>x", out: none, site: site.folder})).rejects.toThrow(`${id}（${name}）`);
      expect(existsSync(none)).toBe(false);
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});

test("a dimension opens to its clauses, loads no branch, and going back or reloading brings the same view", () =>
  on("compliance.html", async page => {
    const dimensions = page.locator(".matrix .opens");
    const name = await dimensions.last().innerText();
    expect(await page.locator("tr.of-clause").count()).toBe(0);
    await dimensions.last().click();
    await page.locator(".chip", {hasText: name}).waitFor();
    const clauses = await page.locator("tr.of-clause").count();
    expect(clauses).toBeGreaterThan(1);
    expect(await page.locator(".headline").innerText()).toContain(`“${name}”`);
    await page.reload();
    await settled(page);
    expect(await page.locator("tr.of-clause").count()).toBe(clauses);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(entry => entry.name));
    expect(loaded.filter(address => /missed.*\.json/.test(address))).toEqual([]);
    await page.goBack();
    await page.locator("tr.of-clause").first().waitFor({state: "detached"});
    expect(await page.locator(".chip").count()).toBe(0);
  }));

test("the branches behind a cell add up to the cell, in the list and in its file, and each leads to its page", () =>
  on("compliance.html", async page => {
    const strip = page.locator("figure svg a.strip").filter({hasText: /\d/}).first();
    const said = (await strip.getAttribute("aria-label"))!;
    const missed = Number(said.match(/未达到([\d,]+)/)![1]!.replace(",", ""));
    expect(missed).toBeGreaterThan(0);
    await strip.click();
    await page.locator(".missed table").waitFor();
    expect(new URL(page.url()).searchParams.get("period")).toBeTruthy();
    expect(await page.locator(".missed .note").innerText()).toContain(`未达到：${missed}个支部${missed}项次`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("branches");
    const {name, lines} = await saved(page, page.locator(".missed").getByText("下载所示数据"));
    expect(name).toContain("达标名单");
    const at = lines[0]!.split(",").indexOf("未达到");
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line.split(",")[at]), 0)).toBe(missed);
    expect(await page.locator(".missed tbody a").first().getAttribute("href")).toMatch(
      /^\.\/branch\.html\?id=.+&year=\d{4}$/
    );
  }));

test("a cell of a region and a dimension keeps the region's branches only, and the document's part stands apart from the city's", () =>
  on("compliance.html", async page => {
    const packs = await page.locator(".matrix tr.pack").allInnerTexts();
    expect(packs).toEqual([expect.stringMatching(/（文件规定）$/), expect.stringMatching(/（本地规定）$/)]);
    const cell = page.locator(".matrix tr.of-dimension").first().locator("td a").last();
    const region = (await cell.getAttribute("title"))!.split(" ")[0]!;
    await cell.click();
    await page.locator(".missed").waitFor();
    await page.locator(".chip", {hasText: region}).waitFor();
    const regions = await page.locator(".missed tbody tr td:nth-child(3)").allInnerTexts();
    expect(new Set(regions)).toEqual(new Set([region]));
    await page.locator("label", {hasText: "按"}).locator("select").selectOption({index: 1});
    await page.locator(".matrix tr.pack").nth(1).waitFor({state: "detached"});
    expect(new URL(page.url()).searchParams.get("dimension")).toBeNull();
  }));

test("a city judged by one document is told so in a sentence", () =>
  on("standards.html", async page => {
    await page.getByText(/^本市只按.+评定，没有别的判定可以并列/).waitFor();
  }));

test("the overview weighs little and draws soon", () =>
  on("index.html", async (_, {context}) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", event => {
      bytes += event.encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(`${site.url}index.html`);
    await page.locator("figure svg path.climb").waitFor();
    expect(await page.evaluate(() => performance.now())).toBeLessThan(3000);
    await settled(page);
    expect(bytes).toBeLessThan(400_000);
  }));

test("task lists, key lists and the sharing of money lead from the region to its branches", () =>
  on("rollout.html", async page => {
    for (const head of ["四项明确", "重点管理中已达标", "到位占应担"])
      await page.locator("table.shares th", {hasText: head}).waitFor();
    const list = page.locator("details.list").first();
    await list.locator("summary").click();
    const link = list.locator("tbody a").first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^\.\/branch\.html\?id=.+/);
  }));

test("practices stand in three layers with the moves between them", () =>
  on("standards.html", async page => {
    const said = await page.locator("svg.flow-chart text").allTextContents();
    for (const words of ["X转T", "X转B", "T转B"]) expect(said.join(" ")).toContain(words);
  }));

test("a city judged by all documents at once stands under each, with what they disagree on and the clauses", async () => {
  const all = await openSiteOfAll();
  const {context, page, wrong} = await watchedPage(browser);
  try {
    await page.goto(`${all.url}standards.html`);
    await settled(page);
    const table = (name: RegExp) => page.getByRole("region", {name}).locator("table");
    const shares = table(/各标准下达到的判定占比/);
    expect(await shares.locator("thead th").count()).toBe(6);
    const city = await shares.locator("tbody tr", {hasText: "全市"}).locator("td").allInnerTexts();
    expect(city).toEqual(Array(5).fill(expect.stringMatching(/^[\d.]+%（[\d,]+／[\d,]+）$/)));
    expect(
      await table(/^全市：同一件事，判定不同的有\d+件/)
        .locator("tbody tr")
        .count()
    ).toBeGreaterThan(5);
    const {branch_ids} = await names(page);
    await page.goto(`${all.url}standards.html?id=${encodeURIComponent(branch_ids[0]!)}`);
    await settled(page);
    expect(await shares.locator("tbody tr").last().locator("td").count()).toBe(5);
    await page.goto(`${all.url}branch.html?id=${encodeURIComponent(branch_ids[0]!)}`);
    await settled(page);
    expect(await page.locator("details.clause").count()).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
    await all.close();
  }
});
