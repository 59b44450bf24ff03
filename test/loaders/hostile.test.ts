import {type ChildProcess, fork} from "node:child_process";
import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {hostile as blankSheet} from "../fixtures/hostile/blankSheet.js";
import {hostile as endlessLine} from "../fixtures/hostile/endlessLine.js";
import {hostile as entities} from "../fixtures/hostile/entities.js";
import {hostile as longCell} from "../fixtures/hostile/longCell.js";
import {hostile as names} from "../fixtures/hostile/names.js";
import {hostile as parquet} from "../fixtures/hostile/parquet.js";
import {hostile as sharedTexts} from "../fixtures/hostile/sharedTexts.js";
import {hostile as zipBomb} from "../fixtures/hostile/zipBomb.js";
import type {Alone} from "./loadAlone.js";
import {core} from "./readers/given.js";

// Some of the files take longer to make than to refuse.

let folder: string;
let reader: ChildProcess;
/** The core files alone, once the process is warm: what a hostile file costs is counted from there. */
let idle: Alone;

const load = (): Promise<Alone> =>
  new Promise((resolve, reject) => {
    const end = (code: number | null) => reject(new Error(`the reader ended with ${code}`));
    reader.once("exit", end);
    reader.once("message", answer => {
      reader.off("exit", end);
      resolve(answer as Alone);
    });
    reader.send({records: path.join(folder, "records"), work: path.join(folder, "work")});
  });

/** Two seconds where nothing else runs; a busy machine shows in what the core files alone take. */
const limit = () => Math.max(2, 5 * idle.cpu);

/** The load that took least: others' work on the machine only ever adds, so what is too slow gets two more tries. */
const soonest = async (): Promise<Alone> => {
  let least = await load();
  for (let more = 2; more > 0 && least.cpu - idle.cpu >= limit(); more--) {
    const again = await load();
    if (again.cpu < least.cpu) least = again;
  }
  return least;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  for (const name of ["records", "work", "tmp"]) await mkdir(path.join(folder, name));
  for (const [name, text] of Object.entries(core)) await writeFile(path.join(folder, "records", name), text);
  reader = fork(new URL("loadAlone.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: {...process.env, TMPDIR: path.join(folder, "tmp"), TSX_DISABLE_CACHE: "1"}
  });
  await load();
  idle = await load();
});

afterAll(async () => {
  reader.kill();
  await rm(folder, {recursive: true, force: true});
});

const files = [
  ...zipBomb,
  ...entities,
  ...blankSheet,
  ...longCell,
  ...sharedTexts,
  ...names,
  ...endlessLine,
  ...parquet
];

test.each(files.map(file => [file.title, file] as const))("%s, soon and in little memory", async (_, {
  name,
  bytes,
  comesTo
}) => {
  const file = path.join(folder, "records", name);
  await writeFile(file, bytes());
  const {cpu, peak, problems, activities} = await soonest();
  const written = (await readdir(folder, {recursive: true})).filter(one => !one.startsWith("records")).sort();
  await rm(file);
  const ours = problems.filter(one => one.file === name);
  if (typeof comesTo === "number") {
    expect(ours.filter(one => one.severity === "refuse")).toEqual([]);
    expect(activities).toBe(comesTo);
  } else {
    expect(ours.map(one => one.code)).toEqual([comesTo]);
    expect(activities).toBe(0);
    // Where, what, and what to do.
    expect(ours[0]!.message).toMatch(new RegExp(`^${name}.*：.*[\\u4e00-\\u9fff].*。(请|没有数据).*。$`));
  }
  expect(written).toEqual(["tmp", "work"]);
  expect(cpu - idle.cpu).toBeLessThan(limit());
  expect(peak - idle.peak).toBeLessThan(300);
});
