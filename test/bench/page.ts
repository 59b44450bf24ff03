import {readdir, readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {serve} from "../../loaders/serve.js";
import {buildSite} from "../../loaders/site.js";
import {launchBrowser} from "../browser.js";
import {measured} from "./measure.js";

/**
 * Builds the site of a warehouse and opens its overview cold: what it weighs and when the first chart is drawn.
 * Usage: tsx test/bench/page.ts WORK
 */
const [work] = process.argv.slice(2) as [string];
const site = join(work, "dist");
const built = await measured(() => buildSite({warehouse: join(work, "warehouse.duckdb"), out: site}));

let bytes = 0;
let files = 0;
for (const entry of await readdir(site, {recursive: true})) {
  const {size, isFile} = await stat(join(site, entry)).then(at => ({size: at.size, isFile: at.isFile()}));
  if (isFile) [bytes, files] = [bytes + size, files + 1];
}

const served = await serve(site, {port: 0});
const browser = await launchBrowser();
const page = await (await browser.newContext({viewport: {width: 1366, height: 768}})).newPage();
const fetched = new Set<string>();
page.on("response", response => fetched.add(new URL(response.url()).pathname));
const started = performance.now();
await page.goto(`${served.url}index.html`, {waitUntil: "commit"});
await page.waitForSelector("main svg path", {state: "attached"});
const firstChart = (performance.now() - started) / 1000;
await page.waitForLoadState("networkidle");
let weight = 0;
for (const path of fetched) {
  const body = await readFile(join(site, decodeURIComponent(path))).catch(() => null);
  if (body) weight += gzipSync(body).length;
}
await browser.close();
await served.close();
process.stdout.write(
  `${JSON.stringify({build: built.wall, megabytes: bytes / 1e6, files, firstChart, kilobytes: weight / 1000})}\n`
);
