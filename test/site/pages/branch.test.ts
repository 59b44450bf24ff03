import {expect, test} from "vitest";
import type {Names} from "../../../src/components/snapshots.js";
import {axeViolations} from "../axe.js";
import {misfits} from "../layout.js";
import {branchAddress, on, settled, sites, snapshot} from "../page.js";

test("search finds a branch by the middle of its name or its initials, an organisation, and a clause that it opens", () =>
  on("branch.html", async page => {
    const {names, branch_ids, orgs, org, clauses, initials} = snapshot<Names>("names");
    const found = (text: string) => page.locator(".search .found a").filter({hasText: text}).first();
    const name = names[7]!;
    await page.locator(".search input").fill(name.slice(2, -2));
    await found(name).waitFor();
    expect(await found(name).getAttribute("href")).toContain(`id=${encodeURIComponent(branch_ids[7]!)}`);
    expect(await axeViolations(page)).toEqual([]);

    const letter = (character: string) =>
      Object.entries(initials).find(([, characters]) => characters.includes(character))?.[0][0] ?? character;
    await page.locator(".search input").fill([...name].map(letter).join(""));
    await found(name).waitFor();

    const above = orgs[org[7]!]!;
    await page.locator(".search input").fill(above.name);
    await found(above.name).filter({hasText: "党组织"}).click();
    await page.waitForURL(/region\.html\?region=/);
    await settled(page);
    const list = page.locator("details.list[open]").filter({hasText: /^(全部|所选)支部/});
    await list.locator("tbody a").first().waitFor();
    const own = names.filter((_, i) => orgs[org[i]!] === above);
    expect((await list.locator("tbody tr a").allInnerTexts()).toSorted()).toEqual(own.toSorted());

    await page.goto(`${sites.url}branch.html`);
    await settled(page);
    const {clause_id, title} = clauses[5]!;
    await page.locator(".search input").fill(clause_id);
    await found(title).filter({hasText: "条款"}).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/standards\.html#/);
    await page.locator(`details.standard[open][id="${clause_id}"]`).waitFor();
  }));

test("a clause of a branch opens to the rows it was judged by", () =>
  on(branchAddress(), async page => {
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
    expect(await misfits(page, "office")).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  }));

test("an unknown branch is said to be unknown, with a way on", () =>
  on("branch.html?id=%3Cb%3Ex", async page => {
    expect(await page.locator(".headline").innerText()).toContain("<b>x");
    await page.locator(".search input").waitFor();
  }));
