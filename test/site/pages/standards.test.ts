import {join} from "node:path";
import {expect, test} from "vitest";
import {unlistedMeasures} from "../../sql/unlistedMeasures.js";
import {branchAddress, on, settled, sites} from "../page.js";
import {openSiteOfAll} from "../siteOfAll.js";

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

test("a city judged by one document is told so in a sentence", () =>
  on("standards.html", async page => {
    await page.getByText(/^本市只按.+评定，没有别的判定可以并列/).waitFor();
  }));

test("practices stand in three layers with the moves between them", () =>
  on("standards.html", async page => {
    const said = await page.locator("svg.flow-chart text").allTextContents();
    for (const words of ["X转T", "X转B", "T转B"]) expect(said.join(" ")).toContain(words);
  }));

test("a city judged by all documents at once stands under each, with what they disagree on and the clauses", async () => {
  const all = await openSiteOfAll(sites);
  expect(await unlistedMeasures(join(sites.work, "all", "warehouse.duckdb"))).toEqual([]);
  const branch = branchAddress(0, all.folder);
  await on(
    "standards.html",
    async page => {
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
      await page.goto(`${all.url}${branch.replace("branch.html", "standards.html")}`);
      await settled(page);
      expect(await shares.locator("tbody tr").last().locator("td").count()).toBe(5);
      await page.goto(`${all.url}${branch}`);
      await settled(page);
      expect(await page.locator("details.clause").count()).toBeGreaterThan(100);
    },
    all.url
  );
  await all.close();
});
