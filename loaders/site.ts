import {spawn} from "node:child_process";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {growing, removeLeftovers, replaceFolder} from "./beside.js";
import {Refusal} from "./problems.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const snapshots = join(root, "src/.observablehq/cache/data");

const framework = join(root, "node_modules/@observablehq/framework/dist/bin/observable.js");

/** Runs the framework and gives back what it said; its snapshots read the warehouse named. */
async function runFramework(warehouse: string, output: string): Promise<{code: number; said: string}> {
  const env = {
    ...process.env,
    BRANCHMARK_WAREHOUSE: warehouse,
    BRANCHMARK_SITE: output,
    OBSERVABLE_TELEMETRY_DISABLE: "true"
  };
  const child = spawn(process.execPath, [framework, "build"], {cwd: root, env, stdio: ["ignore", "pipe", "pipe"]});
  const said: Buffer[] = [];
  child.stdout.on("data", data => said.push(data));
  child.stderr.on("data", data => said.push(data));
  const code = await new Promise<number>((done, failed) => {
    child.on("error", failed);
    child.on("close", status => done(status ?? 1));
  });
  return {code, said: Buffer.concat(said).toString()};
}

/**
 * The framework writes no language into its pages, on which readers, hyphens and fonts depend, and keeps small screens
 * from being zoomed.
 */
async function makeAccessible(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), html.replace("<html>", '<html lang="zh-CN">').replace(", maximum-scale=1", ""));
  }
}

/**
 * Builds the static site from a warehouse beside the old one, and puts it in its place when it is whole.
 * @throws Refusal with what the framework said last; the old site stays as it was
 */
export async function buildSite({warehouse, out}: {warehouse: string; out: string}): Promise<void> {
  const site = resolve(out);
  removeLeftovers(site);
  const fresh = growing(site);
  try {
    // The framework keeps snapshots although the warehouse behind them has changed.
    await rm(snapshots, {recursive: true, force: true});
    const {code, said} = await runFramework(resolve(warehouse), fresh);
    if (code !== 0) {
      const last = said.trimEnd().split("\n").slice(-12).join("\n");
      throw new Refusal(`网站没有建成，原来的网站没有动。请按下面的说明处理后重新运行。\n${last}`);
    }
    await makeAccessible(fresh);
    replaceFolder(fresh, site);
  } finally {
    await rm(fresh, {recursive: true, force: true});
  }
}
