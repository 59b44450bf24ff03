import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeBulletin} from "../../../loaders/bulletin.js";
import {firstRegion, on, saved, settled, sites} from "../page.js";

test("a region is chosen from its bar and told whole: target, duties, stars, candidates apart from cases, records, branches", () =>
  on("region.html", async page => {
    const {name} = firstRegion();
    await page.locator("figure svg a", {hasText: name}).click();
    await page.locator(".bulletin").waitFor();
    await settled(page);
    expect(await page.locator(".headline").innerText()).toContain(name);
    expect(await page.title()).toContain(name);
    expect(await page.locator(".bulletin h2:not(.minor)").allInnerTexts()).toEqual([
      "达标",
      "星级",
      "疑似：由记录推出，不是结论",
      "整顿：上级组织已经列入",
      "报送",
      "支部"
    ]);
  }));

test("the branches of a region are fetched when asked for, found by a part of a name, and saved as shown", () =>
  on(firstRegion().address, async page => {
    await page.getByText(/^全部支部（/).click();
    const list = page.locator("details.list").filter({hasText: "全部支部"});
    const first = list.locator("tbody a").first();
    await first.waitFor();
    const name = await first.innerText();
    await list.locator("input[type=search]").fill(name.slice(1, -1));
    expect(await list.locator("tbody a").allInnerTexts()).toContain(name);
    const shown = Number((await list.locator(".tools .note").innerText()).match(/所示(\d+)个/)![1]);
    const {lines, text} = await saved(page, list);
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
    const {id, name} = firstRegion();
    const out = join(folder, "区县.pdf");
    const {pages, title} = await writeBulletin({region: id, out, site: sites.folder});
    const pdf = await readFile(out);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(4);
    expect(title).toContain(name);
    // The browser writes the title as UTF-16 in hexadecimal digits.
    const hex = Buffer.from(name, "utf16le").swap16().toString("hex").toUpperCase();
    expect(pdf.toString("latin1").toUpperCase()).toContain(hex);
    const none = join(folder, "none.pdf");
    await expect(writeBulletin({region: "<b>x", out: none, site: sites.folder})).rejects.toThrow(`${id}（${name}）`);
    expect(existsSync(none)).toBe(false);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
