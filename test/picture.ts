import {mkdir} from "node:fs/promises";
import {serve} from "../loaders/serve.js";
import {launchBrowser} from "./browser.js";

/** Makes the README's picture from the site in `dist`. Run: `npx tsx test/picture.ts` after `npm run build`. */
await mkdir(".github", {recursive: true});
const site = await serve("dist", {port: 0});
const browser = await launchBrowser();
const context = await browser.newContext({viewport: {width: 1366, height: 1180}, colorScheme: "light"});
const page = await context.newPage();
await page.goto(`${site.url}index.html`);
await page.waitForLoadState("networkidle");
await page.screenshot({path: ".github/overview.png"});
await browser.close();
await site.close();
