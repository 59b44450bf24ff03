import {readdirSync, readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, test} from "vitest";
import {axeViolations} from "../axe.js";
import {misfits, resize, type Size} from "../layout.js";
import {branchAddress, firstRegion, on, sites} from "../page.js";

/** Pages that the configuration names, and the home page. */
const pages = [
  "index.html",
  ...[...readFileSync("observablehq.config.ts", "utf8").matchAll(/path: "\/(\w+)"/g)].map(match => `${match[1]}.html`)
];

/** Pages without a picture of their own: they are read or filled in, ask for a choice first, or show others' from afar. */
const words = ["branch.html", "wall.html", "guide.html", "dictionary.html"];

/** What a page shows is whole: in Chinese, marked as example data, nothing that a program left behind. */
async function speaks(page: Page): Promise<void> {
  expect(await page.locator(".example-band").innerText()).toBe("示例数据：全部为虚构，仅供演示");
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect((await page.locator(".headline").innerText()).length).toBeGreaterThan(8);
  expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
}

/** Every chart is drawn, says what it shows and from what, and has its table and both files. */
async function figures(page: Page): Promise<number> {
  const all = await page.locator("figure").evaluateAll(list =>
    list.map(figure => ({
      title: figure.querySelector("figcaption b")?.textContent ?? "",
      source: figure.querySelector(".source")?.textContent ?? "",
      isDrawn:
        figure.querySelectorAll("svg :is(path, rect, circle), canvas, tbody tr, .hold-bar i, details.clause").length >
        0,
      hasTable: Boolean(figure.querySelector("details, table")),
      files: [...figure.querySelectorAll(".save button")].slice(0, 2).map(button => button.textContent)
    }))
  );
  for (const figure of all)
    expect(figure).toEqual({
      title: expect.stringMatching(/.{6}/),
      source: expect.stringContaining("来源"),
      isDrawn: true,
      hasTable: true,
      files: ["CSV", "XLSX"]
    });
  return all.length;
}

async function fits(page: Page, sizes: readonly Size[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const size of sizes) {
    await resize(page, size);
    const wrong = await misfits(page, size);
    if (wrong.length) found[size] = [...new Set(wrong)].slice(0, 12);
  }
  expect(found).toEqual({});
}

async function accessible(page: Page): Promise<void> {
  await resize(page, "office");
  await page.evaluate(() => document.querySelector("main details")?.setAttribute("open", ""));
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({colorScheme: "dark"});
  expect(await axeViolations(page, ["color-contrast"])).toEqual([]);
}

const screens = ["office", "large", "phone"] as const;

test.each(
  pages
)("%s speaks Chinese, shows whole charts, fits every screen and A4, and has nothing that axe finds wrong", address =>
  on(address, async page => {
    await speaks(page);
    expect(await figures(page)).toBeGreaterThan(words.includes(address) ? -1 : 0);
    await fits(page, [...screens, "paper"]);
    await accessible(page);
  }));

describe("a chosen branch and a chosen region", () => {
  let addresses: {branch: string; region: string};
  beforeAll(() => {
    addresses = {branch: branchAddress(), region: firstRegion().address};
  });
  test("the branch's page fits and is accessible", () =>
    on(addresses.branch, async page => {
      await page.locator("details.clause").first().waitFor();
      await speaks(page);
      expect(await figures(page)).toBeGreaterThan(0);
      await fits(page, [...screens, "paper"]);
      await accessible(page);
    }));
  test("the region's page fits, its bulletin too, and is accessible", () =>
    on(addresses.region, async page => {
      await page.locator(".bulletin").waitFor();
      await speaks(page);
      expect(await figures(page)).toBeGreaterThan(5);
      await fits(page, [...screens, "upright"]);
      await accessible(page);
    }));
});

test("no page of the site is left out", () => {
  expect(pages.toSorted()).toEqual(
    readdirSync(sites.folder)
      .filter(name => name.endsWith(".html"))
      .toSorted()
  );
});
