import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {installedBrowser, noBrowser, startBrowser} from "../loaders/browser.js";

/** Debian's browser and a Chinese font, where this process may install them. */
function install(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const apt = (...list: string[]) =>
    execFileSync("apt-get", list, {stdio: "ignore", env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}});
  try {
    apt("update");
    apt("install", "-y", "chromium", "fonts-noto-cjk");
  } catch {
    // The message that follows says what is missing.
  }
}

/**
 * The browser that pages are tested in: CHROME_PATH, else one that is installed, else Debian's.
 * @throws when there is none: a test that needs a browser fails, it is never skipped
 */
export function findBrowser(): string {
  let found = installedBrowser();
  if (!found) {
    install();
    found = installedBrowser();
  }
  if (found) return found;
  throw new Error(noBrowser);
}

/** Starts the browser so that it works as root and asks nothing of the network by itself. */
export const launchBrowser = (): Promise<Browser> => startBrowser(findBrowser());

/** A page and everything that went wrong on it. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Console errors, uncaught errors, failed requests, requests to anywhere but this machine. */
  wrong: string[];
}

/** A page at the size of an office screen that refuses and records every request leaving the machine. */
export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {}
): Promise<Watched> {
  const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: "zh-CN", ...options});
  // A small machine builds cities beside it: slow is no failure.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  await context.route("**/*", route => {
    const {protocol, hostname} = new URL(route.request().url());
    if (["data:", "blob:"].includes(protocol) || ["127.0.0.1", "localhost"].includes(hostname)) return route.continue();
    wrong.push(`request left the machine: ${route.request().url()}`);
    return route.abort();
  });
  page.on("console", message => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", error => wrong.push(`error: ${error.message}`));
  page.on("requestfailed", request => wrong.push(`failed: ${request.url()}`));
  page.on("response", response => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return {page, context, wrong};
}
