import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {Refusal} from "./problems.js";

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

/** What to do where there is no browser. */
export const noBrowser =
  "没有找到浏览器。请安装 Chrome、Chromium 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或把 CHROME_PATH 设为它的路径。";

/**
 * The browser on this machine: CHROME_PATH, else one on the path or in a usual place; null when there is none.
 * @throws Refusal when CHROME_PATH names no file
 */
export function installedBrowser(): string | null {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Refusal(`CHROME_PATH=${wanted}：没有这个文件。请改为浏览器程序的完整路径。`);
  }
  const extension = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name + extension)));
  return [...onPath, ...places].find(path => existsSync(path)) ?? null;
}

/** Starts a browser so that it works as root and asks nothing of the network by itself. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
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
