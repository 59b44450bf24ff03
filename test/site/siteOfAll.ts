import {cp, mkdir, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {build} from "../../loaders/build.js";
import {writeExample} from "../../loaders/example.js";
import {type Served, serve} from "../../loaders/serve.js";
import {writeParts} from "../../src/data/parts.js";
import {writeSnapshots} from "../../src/data/snapshot.js";
import type {Sites} from "./given.js";

/** The programme by the line that it keeps for judging under all documents. */
async function programmeOfAll(all: string): Promise<string> {
  const data = join(all, "data");
  await mkdir(data, {recursive: true});
  for (const rules of ["packs", "schemes"]) await symlink(resolve("data", rules), join(data, rules), "junction");
  const text = await readFile("data/programme.yml", "utf8");
  await writeFile(join(data, "programme.yml"), text.replace(/^packs: .*$/m, "").replace(/^# (packs: .*)$/m, "$1"));
  return join(data, "programme.yml");
}

/**
 * Serves a site of few branches judged under all documents at once. The pages are the same whatever the warehouse says,
 * so it is the example's with its snapshots taken again: a fifth of the time of building it.
 */
export async function openSiteOfAll({work, folder}: Sites): Promise<Served & {folder: string}> {
  const all = join(work, "all");
  await rm(all, {recursive: true, force: true});
  const [records, from, out] = [join(all, "records"), join(all, "warehouse.duckdb"), join(all, "dist")];
  await writeExample({out: records, branches: 40, years: [2018, 2018]});
  await build({records, programme: await programmeOfAll(all), warehouse: from});
  await cp(folder, out, {recursive: true});
  const snapshots = join(all, "snapshots");
  await writeSnapshots(from, snapshots);
  const drawn = join(out, "_file/data");
  for (const file of await readdir(drawn)) {
    const [name, , extension] = file.split(".");
    await cp(join(snapshots, `${name}.${extension}`), join(drawn, file));
  }
  await writeParts(from, join(out, "data"));
  return {...(await serve(out, {port: 0})), folder: out};
}
