import {existsSync} from "node:fs";
import {mkdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
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

/** A site that is being served, and the folder it is in. */
export type OpenedSite = Served & {folder: string};

const opened = async (folder: string): Promise<OpenedSite> => ({...(await serve(folder, {port: 0})), folder});

/** A site to look at: the folder named by BRANCHMARK_TEST_SITE, else one built for the tests. */
export async function openSite(): Promise<OpenedSite> {
  const given = process.env.BRANCHMARK_TEST_SITE;
  if (given && existsSync(join(given, "index.html"))) return opened(resolve(given));
  const out = join(work, "dist");
  await buildSite({warehouse: await exampleWarehouse(), out});
  return opened(out);
}

/**
 * A site of a few branches judged under all documents at once, by the line that programme.yml keeps for that.
 * Sites share one folder of snapshots: this one is built when the other is.
 */
export async function openSiteOfAll(): Promise<Served> {
  const folder = join(work, "all");
  const [records, data] = [join(folder, "records"), join(folder, "data")];
  await rm(folder, {recursive: true, force: true});
  await mkdir(data, {recursive: true});
  for (const rules of ["packs", "schemes"]) await symlink(resolve("data", rules), join(data, rules), "junction");
  const text = await readFile("data/programme.yml", "utf8");
  const programme = join(data, "programme.yml");
  await writeFile(programme, text.replace(/^packs: .*$/m, "").replace(/^# (packs: .*)$/m, "$1"));
  await writeExample({out: records, branches: 40, years: [2018, 2018]});
  const warehouse = join(folder, "warehouse.duckdb");
  await build({records, programme, warehouse});
  const out = join(folder, "dist");
  await buildSite({warehouse, out});
  return serve(out, {port: 0});
}
