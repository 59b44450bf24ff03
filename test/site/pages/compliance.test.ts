import {expect, test} from "vitest";
import {on, saved, settled} from "../page.js";

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
    const {name, lines} = await saved(page, page.locator(".missed"));
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
    await page.locator("label", {hasText: "标准"}).locator("select").selectOption({index: 1});
    await page.locator(".matrix tr.pack").nth(1).waitFor({state: "detached"});
    expect(new URL(page.url()).searchParams.get("dimension")).toBeNull();
  }));
