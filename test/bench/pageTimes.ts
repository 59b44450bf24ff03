import type {Browser, BrowserContext, Page} from "playwright-core";

/** What one page weighs and how long it keeps the reader waiting; seconds, kilobytes as they are sent. */
export interface PageTimes {
  /** From asking for the overview to its first chart, nothing kept from before. */
  firstChart: number;
  /** From choosing a region on the overview until it is drawn. */
  filter: number;
  /** From asking for a branch's page to its verdicts, nothing kept from before. */
  branch: number;
  /** From opening the list of every branch to its first row. */
  firstRow: number;
  /** From a letter typed to the names found, the longest of several; names already loaded. */
  search: number;
  /** The longest time that any page answered nobody. */
  longTask: number;
  kilobytes: Record<string, number>;
}

/** A browser window that knows nothing yet. */
async function fresh(browser: Browser): Promise<{context: BrowserContext; page: Page}> {
  const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: "zh-CN"});
  // The helper that tsx names functions with, which pages do not know.
  await context.addInitScript("globalThis.__name = value => value");
  const page = await context.newPage();
  // The browser draws its own frame of a window first, which whoever clicks in one has long seen.
  await page.waitForTimeout(1000);
  return {context, page};
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Three times in a browser that knows nothing yet, and the middle one. */
async function cold(browser: Browser, look: (page: Page) => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 3; ++i) {
    const {context, page} = await fresh(browser);
    taken.push(await look(page));
    await context.close();
  }
  return median(taken);
}

/** Seconds from an address being asked for until something stands on the page, by the page's own clock. */
async function until(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript(selector => {
    const seen = () => document.querySelector(selector);
    const watch = new MutationObserver(() => {
      if (!seen()) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, {drawnAt: performance.now()})));
    });
    watch.observe(document, {childList: true, subtree: true});
  }, selector);
  await page.goto(address);
  await page.waitForFunction(() => "drawnAt" in window, undefined, {timeout: 120_000});
  return (await page.evaluate(() => (window as unknown as {drawnAt: number}).drawnAt)) / 1000;
}

/** Seconds from something done on the page until what it changes is drawn; pages allow no `eval`, so it goes as text. */
const timed = (page: Page, act: () => void, isDone: () => boolean): Promise<number> =>
  page.evaluate(`new Promise(found => {
    const started = performance.now();
    const look = () =>
      (${isDone})() ? setTimeout(() => found((performance.now() - started) / 1000)) : requestAnimationFrame(look);
    (${act})();
    requestAnimationFrame(look);
  })`);

/** Keeps the longest task of the page from the start. */
const watchTasks = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, {longTask: 0});
    const own = window as unknown as {longTask: number};
    new PerformanceObserver(list => {
      for (const {duration} of list.getEntries()) own.longTask = Math.max(own.longTask, duration / 1000);
    }).observe({type: "longtask", buffered: true});
  });

const longTask = (page: Page) => page.evaluate(() => (window as unknown as {longTask: number}).longTask);

/** Opens every page of a served site cold, and works with the overview. */
export async function pageTimes(
  browser: Browser,
  url: string,
  {pages, branch_id, typed}: {pages: readonly string[]; branch_id: string; typed: readonly string[]}
): Promise<PageTimes> {
  const firstChart = await cold(browser, page => until(page, `${url}index.html`, "main figure svg path"));
  const branch = await cold(browser, page =>
    until(page, `${url}branch.html?id=${encodeURIComponent(branch_id)}`, "details.clause")
  );
  const kilobytes: Record<string, number> = {};
  let longest = 0;
  for (const name of pages) {
    const {context, page} = await fresh(browser);
    await watchTasks(page);
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", event => {
      bytes += event.encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(`${url}${name}`);
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    kilobytes[name] = bytes / 1000;
    longest = Math.max(longest, await longTask(page));
    await context.close();
  }
  const {context, page} = await fresh(browser);
  await watchTasks(page);
  await page.goto(`${url}index.html`);
  await page.waitForLoadState("networkidle");
  const filters: number[] = [];
  for (let i = 0; i < 3; ++i) {
    filters.push(
      await timed(
        page,
        () => {
          const box = document.querySelector<HTMLSelectElement>(".tools select")!;
          box.selectedIndex = 1;
          box.dispatchEvent(new Event("change"));
        },
        () => document.querySelector(".chip") !== null
      )
    );
    await page.locator(".chip button").first().click();
    await page.locator(".chip").waitFor({state: "detached"});
  }
  await page.locator(".search input").focus();
  await page.waitForLoadState("networkidle");
  const letters: number[] = [];
  await page.locator(".search input").fill(typed[0]!);
  await page.locator(".search .found a").first().waitFor();
  for (const text of typed) {
    await page.evaluate(text => {
      document.querySelector<HTMLInputElement>(".search input")!.value = text;
      document.querySelector(".search .found > div")!.replaceChildren();
    }, text);
    letters.push(
      await timed(
        page,
        () => document.querySelector(".search input")!.dispatchEvent(new Event("input")),
        () => document.querySelector(".search .found a") !== null
      )
    );
  }
  await page.locator(".search input").fill("");
  const firstRow = await timed(
    page,
    () => document.querySelector<HTMLElement>("#branches details summary")!.click(),
    () => document.querySelector("#branches details tbody tr:not(.gap)") !== null
  );
  longest = Math.max(longest, await longTask(page));
  await context.close();
  return {
    ...{firstChart, branch, kilobytes, firstRow},
    filter: median(filters),
    search: Math.max(...letters),
    longTask: longest
  };
}
