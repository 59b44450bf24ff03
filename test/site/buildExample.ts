import {join} from "node:path";
import {build} from "../../loaders/build.js";
import {writeExample} from "../../loaders/example.js";
import {buildSite} from "../../loaders/site.js";
import {type Sites, siteBuilt, siteFailed} from "./given.js";

/**
 * Builds the example's warehouse and site for the tests of pages, in a process of its own so that other tests need not
 * wait. Usage: tsx buildExample.ts SITES
 */
const {work, warehouse, folder} = JSON.parse(process.argv[2]!) as Sites;
try {
  const records = join(work, "records");
  await writeExample({out: records, branches: 120, years: [2017, 2018]});
  await build({records, programme: "data/programme.yml", warehouse});
  await buildSite({warehouse, out: folder});
  await siteBuilt(work);
} catch (error) {
  await siteFailed(work, error);
}
