import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {listZip, unzip} from "../../loaders/readers/zip.js";
import {type Served, serve} from "../../loaders/serve.js";
import {buildSite} from "../../loaders/site.js";
import {launchBrowser, watchedPage} from "../browser.js";
import {branchIds, hostileCity, payloads} from "./hostileCity.js";

let folder: string;
let out: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-hostile-"));
  out = join(folder, "dist");
  const warehouse = join(folder, "warehouse.duckdb");
  await build({...(await hostileCity(folder)), warehouse});
  await buildSite({warehouse, out});
  [served, browser] = [await serve(out, {port: 0}), await launchBrowser()];
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, {recursive: true, force: true});
});

const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector("observablehq-loading") && document.querySelector(".headline"));

/** What a page holds that no page of ours has: elements, handlers and addresses that came from a name. */
const planted = (page: Page) =>
  page.evaluate(() => ({
    hacked: "hacked" in window,
    elements: [
      ...document.querySelectorAll("img, iframe, object, embed, form, base, svg[onload], #observablehq-main script")
    ].map(one => one.outerHTML.slice(0, 120)),
    handlers: [...document.querySelectorAll("*")].flatMap(one =>
      one.getAttributeNames().filter(name => name.startsWith("on"))
    ),
    links: [...document.querySelectorAll("a")]
      .map(link => new URL(link.getAttribute("href") ?? "", location.href).href)
      .filter(href => !href.startsWith(location.origin) && !href.startsWith("blob:"))
  }));
const nothing = {hacked: false, elements: [], handlers: [], links: []};

/** Opens a page, opens every part of it, and expects that no name was taken for anything but text. */
async function survives(address: string, look: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  const {page, context, wrong} = await watchedPage(browser);
  const said: string[] = [];
  page.on("dialog", dialog => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    await page.goto(`${served.url}${address}`);
    await settled(page);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await page.waitForLoadState("networkidle");
    await look(page);
    expect(await planted(page), address).toEqual(nothing);
    expect([said, [...new Set(wrong)]], address).toEqual([[], []]);
  } finally {
    await context.close();
  }
}

test("no page runs a name, and each shows it as it was written", async () => {
  const pages = (await readdir(out)).filter(name => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(10);
  for (const name of pages)
    await survives(name, async page => {
      expect(await page.locator(".place").innerText()).toContain(payloads.image);
      const search = page.locator(".search input").first();
      if ((await search.count()) === 0) return;
      for (const part of ["img", "script", "党支部"]) {
        await search.fill(part);
        await page.locator(".search a").first().waitFor();
      }
      expect(await planted(page), name).toEqual(nothing);
    });
});

test("a branch, a region, a clause and a list with a hostile name are found by it, and told by it", async () => {
  for (const [i, name] of Object.values(payloads).entries())
    await survives(`branch.html?id=${encodeURIComponent(branchIds[i]!)}`, async page => {
      const [shown, written] = [(await page.locator("main").innerText()).replaceAll(/\s+/g, " "), name];
      expect(shown).toContain(written);
    });
  await survives(`region.html?region=${encodeURIComponent("R<1>")}`, async page => {
    expect(await page.locator("main").innerText()).toContain(payloads.image);
  });
  await survives("standards.html?text=script", async page => {
    expect(await page.locator("main").innerText()).toContain(payloads.script);
  });
  await survives(`branch.html?id=${encodeURIComponent('"><script>window.hacked=1</script>')}`);
  await survives(`index.html?region=${encodeURIComponent("<img src=x onerror=window.hacked=1>")}&sector=%22%3E%3Csvg`);
});

/** Cells of a CSV. */
const cells = (text: string) =>
  [...text.replace("\ufeff", "").matchAll(/"((?:[^"]|"")*)"|([^,\r\n]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""
  );

async function sheetOf(path: string): Promise<string> {
  const pieces: Buffer[] = [];
  for (const [name, entry] of await listZip(path))
    if (/sheet\d*\.xml$/i.test(name)) for await (const piece of unzip(path, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

test("no file that a page saves holds a formula", async () => {
  let [files, hostile] = [0, 0];
  for (const name of [
    "index.html",
    "data.html",
    `branch.html?id=${branchIds[4]}`,
    "region.html?region=R2",
    "stars.html"
  ])
    await survives(name, async page => {
      const buttons = page.getByRole("button", {name: /^下载/});
      for (let i = 0; i < (await buttons.count()); ++i) {
        const button = buttons.nth(i);
        if (!(await button.isVisible())) continue;
        const [saved] = await Promise.all([page.waitForEvent("download"), button.click()]);
        expect(saved.suggestedFilename()).not.toMatch(/[<>"/\\:|?*]/);
        const path = await saved.path();
        if (saved.suggestedFilename().endsWith(".csv")) {
          const all = cells(await readFile(path, "utf8"));
          expect(all.filter(cell => /^[=+@＝＋－＠\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
          hostile += all.filter(cell => cell.includes("HYPERLINK")).length;
        } else expect(await sheetOf(path)).not.toMatch(/<f[ >]/);
        ++files;
      }
    });
  expect(files).toBeGreaterThan(5);
  expect(hostile).toBeGreaterThan(0);
});

test("a script that a name should smuggle in is refused by the page itself", async () => {
  const {page, context} = await watchedPage(browser);
  await page.goto(`${served.url}index.html`);
  await settled(page);
  const ran = await page.evaluate(async () => {
    document.body.insertAdjacentHTML(
      "beforeend",
      '<img src="data:," onerror="window.hacked=1"><a href="javascript:window.hacked=1">x</a>'
    );
    const script = document.createElement("script");
    script.textContent = "window.hacked=1";
    document.body.append(script);
    document.querySelector<HTMLAnchorElement>('a[href^="javascript:"]')!.click();
    await new Promise(later => setTimeout(later, 200));
    return "hacked" in window;
  });
  expect(ran).toBe(false);
  await context.close();
});

test("data that is long out of date is told so, and a file that does not come is told in Chinese", async () => {
  const {page, context} = await watchedPage(browser);
  await page.route("**/overview*.json", route => route.fulfill({status: 404, body: ""}));
  await page.goto(`${served.url}index.html`);
  const failed = page.locator(".observablehq--error").first();
  await failed.waitFor();
  expect(await failed.evaluate(node => getComputedStyle(node, "::before").content)).toContain("没有读出来");
  expect(await page.locator(".stale").innerText()).toMatch(/^数据截至\d{4}-\d{2}-\d{2}，已有\d+天没有更新。$/);
  await context.close();
});
