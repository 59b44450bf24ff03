import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {type Browser, type BrowserContext, chromium, type Page} from "playwright-core";

const names = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "msedge",
  "chrome"
];

const places = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(variable =>
    [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe"
    ].map(path => join(process.env[variable] ?? "", path))
  )
];

function installed(): string | null {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH=${wanted}：没有这个文件。请改为浏览器程序的完整路径。`);
  }
  const extension = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name + extension)));
  return [...onPath, ...places].find(path => existsSync(path)) ?? null;
}

/** Debian's browser and a Chinese font, where this process may install them. */
function install(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const apt = (...list: string[]) =>
    execFileSync("apt-get", list, {stdio: "ignore", env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}});
  try {
    apt("update");
    apt("install", "-y", "chromium", "fonts-noto-cjk");
  } catch {
    // The message of findBrowser says what is missing.
  }
}

/**
 * The browser that pages are tested in: CHROME_PATH, else one that is installed, else Debian's.
 * @throws when there is none: a test that needs a browser fails, it is never skipped
 */
export function findBrowser(): string {
  let found = installed();
  if (!found) {
    install();
    found = installed();
  }
  if (found) return found;
  throw new Error(
    "没有找到浏览器。请安装 Chrome、Chromium 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或把 CHROME_PATH 设为它的路径。"
  );
}

/** Starts the browser so that it works as root and asks nothing of the network by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  });
}

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
