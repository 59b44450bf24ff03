import {readdirSync, readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject} from "vitest";
import {launchBrowser, type Watched, watchedPage} from "../browser.js";
import {siteReady} from "./given.js";

/** The site that pages are looked at on; importing this file makes tests wait for it and have a browser. */
export const sites = inject("sites");

let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), siteReady(sites.work)]);
});

afterAll(() => browser?.close());

/** Opens a page, waits until nothing is loading, hands it over, and expects that nothing went wrong on it. */
export async function on(
  address: string,
  look: (page: Page, watched: Watched) => Promise<void>,
  url = sites.url
): Promise<void> {
  const watched = await watchedPage(browser);
  try {
    await watched.page.goto(`${url}${address}`);
    await settled(watched.page);
    await look(watched.page, watched);
    expect(watched.wrong).toEqual([]);
  } finally {
    await watched.context.close();
  }
}

/** Waits until a page has loaded and drawn what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () => !document.querySelector("observablehq-loading") && document.querySelector(".headline")
  );
}

/** A snapshot as the site holds it, e.g. `names`. */
export function snapshot<Snapshot>(name: string, folder = sites.folder): Snapshot {
  const data = join(folder, "_file/data");
  const file = readdirSync(data).find(entry => entry.startsWith(`${name}.`))!;
  return JSON.parse(readFileSync(join(data, file), "utf8"));
}

/** The address of a branch's page, of the first branch unless another place is named. */
export function branchAddress(place = 0, folder = sites.folder): string {
  const {branch_ids} = snapshot<{branch_ids: string[]}>("names", folder);
  return `branch.html?id=${encodeURIComponent(branch_ids[place]!)}`;
}

/** The first region that can be chosen. */
export function firstRegion(): {id: string; name: string; address: string} {
  const [{region_id: id, region_name: name}] = snapshot<{regions: [{region_id: string; region_name: string}]}>(
    "site"
  ).regions;
  return {id, name, address: `region.html?region=${encodeURIComponent(id)}`};
}

/** The file that a part of a page saves. */
export async function savedFile(
  page: Page,
  part: Locator,
  kind: "CSV" | "XLSX"
): Promise<{name: string; bytes: Buffer}> {
  const button = part.getByRole("button", {name: new RegExp(`^下载.+：${kind}$`)}).first();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

/** The same as text, in lines. */
export async function saved(page: Page, part: Locator): Promise<{name: string; text: string; lines: string[]}> {
  const {name, bytes} = await savedFile(page, part, "CSV");
  const text = bytes.toString("utf8");
  return {name, text, lines: text.trimEnd().split("\r\n")};
}
