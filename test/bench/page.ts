import {readdir, readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {serve} from "../../loaders/serve.js";
import {buildSite} from "../../loaders/site.js";
import type {Names} from "../../src/components/snapshots.js";
import {launchBrowser} from "../browser.js";
import {measured} from "./measure.js";
import {type PageTimes, pageTimes} from "./pageTimes.js";

/** What a site took to build, what it weighs, and how its pages answer. */
export interface PageBench extends PageTimes {
  branches: number;
  build: number;
  megabytes: number;
  files: number;
}

/**
 * Builds the site of a warehouse and works with it in a browser.
 * Usage: tsx test/bench/page.ts WAREHOUSE SITE
 */
const [warehouse, site] = process.argv.slice(2) as [string, string];
const built = await measured(() => buildSite({warehouse, out: site}));

let bytes = 0;
let files = 0;
const entries = await readdir(site, {recursive: true});
for (const entry of entries) {
  const facts = await stat(join(site, entry));
  if (facts.isFile()) [bytes, files] = [bytes + facts.size, files + 1];
}
const snapshot = entries.find(entry => /_file.data.names\.[0-9a-f]+\.json$/.test(entry))!;
const {names, branch_ids, initials}: Names = JSON.parse(await readFile(join(site, snapshot), "utf8"));
const letterOf = (character: string) =>
  Object.entries(initials).find(([, characters]) => characters.includes(character))?.[0][0] ?? character;
const name = names[Math.floor(names.length / 2)]!;
const letters = [...name].map(letterOf).join("");

const served = await serve(site, {port: 0});
const browser = await launchBrowser();
const times = await pageTimes(browser, served.url, {
  pages: entries.filter(entry => /^\w+\.html$/.test(entry)),
  branch_id: branch_ids.find(id => !id.includes("~"))!,
  typed: [letters.slice(0, 1), letters.slice(0, 3), name.slice(0, 2), name.slice(2, 5)]
});
await browser.close();
await served.close();
const found: PageBench = {
  ...times,
  branches: branch_ids.length,
  build: built.wall,
  megabytes: bytes / 1e6,
  files
};
process.stdout.write(`${JSON.stringify(found)}\n`);
