import {spawn} from "node:child_process";
import {readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {writeParts} from "../src/data/parts.js";
import {writeSnapshots} from "../src/data/snapshot.js";
import {growing, removeLeftovers, replaceFolder} from "./beside.js";
import {bundlePages} from "./bundle.js";
import {withPolicy} from "./contentPolicy.js";
import {Refusal, refusal} from "./problems.js";
import {refuseStrays} from "./scope/check.js";
import {withScope} from "./scope.js";
import {alone} from "./siteLock.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const snapshots = join(root, "src/.observablehq/cache/data");

const framework = join(root, "node_modules/@observablehq/framework/dist/bin/observable.js");

/**
 * Runs the framework over the snapshots that lie in its cache.
 * @throws with what it said last
 */
async function runFramework(output: string): Promise<void> {
  const env = {...process.env, BRANCHMARK_SITE: output, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const child = spawn(process.execPath, [framework, "build"], {cwd: root, env, stdio: ["ignore", "pipe", "pipe"]});
  const said: Buffer[] = [];
  child.stdout.on("data", data => said.push(data));
  child.stderr.on("data", data => said.push(data));
  const code = await new Promise<number>((done, failed) => {
    child.on("error", failed);
    child.on("close", status => done(status ?? 1));
  });
  if (code !== 0) throw new Error(Buffer.concat(said).toString().trimEnd().split("\n").slice(-12).join("\n"));
}

/**
 * The framework writes no language into its pages, on which readers, hyphens and fonts depend, keeps small screens from
 * being zoomed, and says nothing of what a page may load and run.
 */
async function finishPages(folder: string): Promise<void> {
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(folder, name), "utf8");
    const readable = html.replace("<html>", '<html lang="zh-CN">').replace(", maximum-scale=1", "");
    await writeFile(join(folder, name), withPolicy(readable));
  }
}

/** Takes the snapshots of a warehouse and has the framework draw the pages over them. */
const drawPages = (warehouse: string, fresh: string): Promise<void> =>
  alone(async () => {
    // The framework keeps snapshots although the warehouse behind them has changed.
    await rm(snapshots, {recursive: true, force: true});
    await writeSnapshots(warehouse, snapshots);
    await runFramework(fresh);
  });

/** Draws a site into a folder: pages, and the many small files, which take the database as long as pages take the rest. */
async function drawSite(warehouse: string, fresh: string, parts: string): Promise<void> {
  const both = await Promise.allSettled([drawPages(warehouse, fresh), writeParts(warehouse, parts)]);
  for (const one of both) if (one.status === "rejected") throw one.reason;
  await bundlePages(fresh);
  await finishPages(fresh);
  await rename(parts, join(fresh, "data"));
}

/** Builds a site beside the old one, has it looked at, and puts it in its place. */
async function replaceSite(
  warehouse: string,
  site: string,
  inspect: (folder: string) => Promise<void> = async () => {}
): Promise<void> {
  removeLeftovers(site);
  const [fresh, parts] = [growing(site), growing(site)];
  try {
    await drawSite(warehouse, fresh, parts).catch((cause: Error) => {
      throw new Refusal(`网站没有建成，原来的网站没有动。请按下面的说明处理后重新运行。\n${cause.message}`, {cause});
    });
    await inspect(fresh);
    replaceFolder(fresh, site);
  } finally {
    for (const left of [fresh, parts]) await rm(left, {recursive: true, force: true});
  }
}

/** A folder that is not a site of ours is not replaced by one. */
async function refuseForeign(site: string): Promise<void> {
  const names = await readdir(site).catch((): string[] => []);
  if (names.length === 0 || names.includes("_observablehq")) return;
  throw refusal({
    where: site,
    what: "文件夹里有别的东西，不是建好的网站",
    todo: "请用 --out 写一个空文件夹或原来的网站"
  });
}

/**
 * Builds the static site from a warehouse beside the old one, and puts it in its place when it is whole.
 * @param scope only the branches of this region or committee, and sums of the city
 * @throws Refusal with what the framework said last, or naming what of others the scoped site would have shown; the old
 * site stays as it was
 */
export async function buildSite({
  warehouse,
  out,
  scope
}: {
  warehouse: string;
  out: string;
  scope?: string;
}): Promise<void> {
  await refuseForeign(resolve(out));
  if (!scope) return replaceSite(resolve(warehouse), resolve(out));
  await withScope(resolve(warehouse), scope, ({warehouse: own, strays, name}) =>
    replaceSite(own, resolve(out), folder => refuseStrays(folder, strays, name))
  );
}
