import {existsSync} from "node:fs";
import {mkdir, rename, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import type {Page} from "playwright-core";
import {installedBrowser, noBrowser, startBrowser} from "./browser.js";
import {Refusal} from "./problems.js";
import {serve} from "./serve.js";

/** A bulletin holds no more pages than this; it is set smaller, down to what can still be read, before it grows. */
export const mostPages = 4;
const scales = [1, 0.9, 0.8, 0.7];

/** Pages of a PDF as the browser writes it. */
export const pdfPages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Opens every list of the page, so that paper holds every row; a list that cannot be fetched is an error. */
async function openLists(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll<HTMLDetailsElement>(".bulletin details.list")) list.open = true;
  });
  const boxes = page.locator(".bulletin details.list > div");
  const said = () => boxes.evaluateAll(all => all.map(box => box.textContent ?? ""));
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".bulletin details.list > div")].every(
      box => box.childElementCount > 0 && box.textContent !== "读取中…"
    )
  );
  if ((await said()).some(text => text.startsWith("清单没有取到")))
    throw new Refusal("网站里的支部清单没有读到，通报没有写。请重新运行 npm run build。");
}

/**
 * Prints the page of one region as a PDF: A4, every row of its lists, set as large as four pages allow.
 * The site is the one last built, so that paper and screen say the same.
 * @returns how many pages it has, more than four only where the smallest size that can be read does not do
 * @throws Refusal when there is no site, no browser, or no such region; a file already there stays as it was
 */
export async function writeBulletin({
  region,
  out,
  site
}: {
  region: string;
  out: string;
  site: string;
}): Promise<{pages: number; title: string}> {
  if (!existsSync(join(site, "region.html")))
    throw new Refusal(`${site} 里没有建好的网站（没有区县页）。请先运行 npm run build。`);
  const browserPath = installedBrowser();
  if (!browserPath) throw new Refusal(noBrowser);
  const served = await serve(site, {port: 0});
  try {
    const browser = await startBrowser(browserPath);
    try {
      const page = await browser.newPage({viewport: {width: 1366, height: 900}, locale: "zh-CN", colorScheme: "light"});
      await page.goto(`${served.url}region.html?region=${encodeURIComponent(region)}`);
      await page.locator("main figure").first().waitFor();
      if ((await page.locator(".bulletin").count()) === 0) throw new Refusal(await unknownRegion(page, region));
      await page.emulateMedia({media: "print"});
      await openLists(page);
      let pdf: Buffer = Buffer.alloc(0);
      for (const scale of scales) {
        pdf = await page.pdf({preferCSSPageSize: true, printBackground: true, scale});
        if (pdfPages(pdf) <= mostPages) break;
      }
      await mkdir(dirname(resolve(out)), {recursive: true});
      await writeFile(`${out}.part`, pdf);
      await rename(`${out}.part`, out);
      return {pages: pdfPages(pdf), title: await page.title()};
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

/** Says which regions there are. */
async function unknownRegion(page: Page, region: string): Promise<string> {
  const known = await page.locator(".tools select option").evaluateAll(options =>
    options
      .map(option => [(option as HTMLOptionElement).value, option.textContent])
      .filter(([id]) => id)
      .map(([id, name]) => `${id}（${name}）`)
  );
  return `没有区县（单位）“${region}”。--region 要写编号：${known.join("、")}。`;
}
