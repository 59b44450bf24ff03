import {expect, test} from "vitest";
import {on, saved} from "../page.js";

test("the rows of every file are shown to add up", () =>
  on("data.html", async page => {
    expect(await page.locator(".sum").innerText()).toMatch(/读到[\d,]+ ＝ 入库[\d,]+ ＋ 退回[\d,]+ ＋ 重复[\d,]+/);
  }));

test("every refused cell is listed with its reason when the list is opened, and can be saved", () =>
  on("data.html", async page => {
    const list = page.locator("#refused details.list");
    const promised = Number((await list.locator("summary").innerText()).match(/共([\d,]+)处/)![1]!.replace(",", ""));
    expect(promised).toBeGreaterThan(10);
    await list.locator("summary").press("Enter");
    await list.locator("table").waitFor();
    expect(await list.locator("table").getAttribute("aria-rowcount")).toBe(String(promised + 1));
    const {name, text, lines} = await saved(page, list);
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
    const {name} = await saved(page, page.locator("#refused"));
    expect(name).toContain(region);
  }));

test("a kind of record shows its periods, and the address keeps which", () =>
  on("data.html", async page => {
    await page.getByRole("button", {name: "党费月表"}).click();
    await page.locator("figcaption b", {hasText: "党费月表：各区县"}).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBe("dues");
  }));

test("a cell of the periods opens to the branches that returned nothing, and they to their own page", () =>
  on("data.html", async page => {
    const cell = page.locator("table.months td.heat button").first();
    const [, reporting, active] = (await cell.getAttribute("aria-label"))!.match(/：([\d,]+)／([\d,]+)个支部/)!;
    const missing = Number(active!.replace(",", "")) - Number(reporting!.replace(",", ""));
    await cell.click();
    const list = page.locator("details.list", {hasText: "没有活动记录的支部"});
    await list.locator("table").waitFor();
    expect(await list.locator("summary").innerText()).toContain(`${missing}个`);
    expect(await list.locator("table").getAttribute("aria-rowcount")).toBe(String(missing + 1));
    const branch = list.locator("tbody a").first();
    const name = await branch.innerText();
    await branch.click();
    await page.locator("h1, .headline", {hasText: name}).first().waitFor();
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
