import {existsSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {build} from "../../loaders/build.js";
import {writeExample} from "../../loaders/example.js";
import {type Served, serve} from "../../loaders/serve.js";
import {buildSite} from "../../loaders/site.js";

const work = resolve("test/.work/site");

/** The warehouse named by BRANCHMARK_TEST_WAREHOUSE, else one built from a small example city. */
async function exampleWarehouse(): Promise<string> {
  const given = process.env.BRANCHMARK_TEST_WAREHOUSE;
  if (given) return resolve(given);
  const records = join(work, "records");
  const warehouse = join(work, "warehouse.duckdb");
  await mkdir(work, {recursive: true});
  await writeExample({out: records, branches: 120, years: [2017, 2018]});
  await build({records, programme: "data/programme.yml", warehouse});
  return warehouse;
}

/** A site to look at: the folder named by BRANCHMARK_TEST_SITE, else one built for the tests. */
export async function openSite(): Promise<Served> {
  const given = process.env.BRANCHMARK_TEST_SITE;
  if (given && existsSync(join(given, "index.html"))) return serve(resolve(given), {port: 0});
  const out = join(work, "dist");
  await buildSite({warehouse: await exampleWarehouse(), out});
  return serve(out, {port: 0});
}
