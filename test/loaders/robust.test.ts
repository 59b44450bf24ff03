import {spawn} from "node:child_process";
import {createWriteStream} from "node:fs";
import {copyFile, mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setTimeout as after} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";
import {type Laid, lay} from "../golden/city.js";
import {type Ran, runCli, startCli} from "../golden/runCli.js";
import {type Kept, lookAt} from "../golden/untouched.js";

// Builds one after the other, on a machine that may have other work.

let city: Laid;
let before: Kept;
/** Seconds that a whole build takes here. */
let whole: number;

beforeAll(async () => {
  city = await lay();
  const started = performance.now();
  await build(city);
  whole = (performance.now() - started) / 1000;
  before = await lookAt(city.warehouse);
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

const over = (warehouse = city.warehouse, records = city.records): string[] => [
  "build",
  ...["--records", records, "--programme", city.programme, "--warehouse", warehouse]
];

async function metOf(warehouse: string): Promise<number> {
  const {connection, close} = await openWarehouse(warehouse);
  const [row] = await all(
    connection,
    "select count(*) as n from marts.clause_results where pack_id = 'little-city' and verdict = 'met'"
  );
  close();
  return row!.n as number;
}

/** Of the little city, worked out by hand: one fund, one meeting, six theme days. */
const metInCity = 8;

test("a build killed at any moment leaves the last good warehouse, and the next build clears what it left", async () => {
  let killed = 0;
  const left = new Set<string>();
  for (const share of [-1, 0, 0.1, 0.25, 0.5]) {
    const running = startCli(over());
    // Before the new file is there (-1: while the program is still loading), then within the work on it.
    if (share < 0) await after(300);
    else {
      while (!(await readdir(dirname(city.warehouse))).some(name => name.includes(`.building-${running.pid}-`)))
        await after(10);
      await after(share * whole * 1000);
    }
    try {
      process.kill(running.pid, "SIGKILL");
    } catch {
      // It was faster than the build before it.
    }
    const {code} = await running.ended;
    const found = await lookAt(city.warehouse);
    expect(await metOf(city.warehouse)).toBe(metInCity);
    for (const name of found.beside) left.add(name);
    // Faster than the build before it: the new warehouse was in place already, and whole.
    if (code !== null || found.mtime !== before.mtime) {
      before = found;
      continue;
    }
    killed += 1;
    expect(found.sha256).toBe(before.sha256);
  }
  expect(killed).toBeGreaterThanOrEqual(2);
  expect(left.size).toBeGreaterThan(0);
  await build(city);
  before = await lookAt(city.warehouse);
  expect(before.beside).toEqual([]);
  expect(await metOf(city.warehouse)).toBe(metInCity);
});

test("a reader keeps the file it has open while a new one takes its place", async () => {
  const warehouse = join(city.folder, "read.duckdb");
  await copyFile(city.warehouse, warehouse);
  const {connection, close} = await openWarehouse(warehouse);
  const count = async () => (await all(connection, "select count(*) as n from marts.orgs"))[0]!.n;
  expect(await count()).toBe(3);
  const records = join(city.folder, "fewer");
  await mkdir(records);
  await writeFile(join(records, "党组织信息.csv"), "组织编号,组织层级,组织名称\nO1,市,小城市委\n");
  await writeFile(join(records, "支部基本信息.csv"), "支部编号,上级组织编号,支部名称,领域\nB1,O1,甲村党支部,农村\n");
  // A log that another program left of the old file is not taken for one of the new.
  await writeFile(`${warehouse}.wal`, "left over");
  expect(await runCli(...over(warehouse, records))).toMatchObject({code: 0, stderr: ""});
  expect(await count()).toBe(3);
  close();
  const renewed = await openWarehouse(warehouse);
  expect(await all(renewed.connection, "select org_id from marts.orgs")).toEqual([{org_id: "O1"}]);
  renewed.close();
});

test("a warehouse that another program is writing to is neither read nor replaced, and it is said why", async () => {
  const holder = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `import {DuckDBInstance} from "@duckdb/node-api";
     const instance = await DuckDBInstance.create(process.argv[1]);
     await instance.connect();
     process.stdout.write("held");
     setInterval(() => {}, 1000);`,
    city.warehouse
  ]);
  try {
    await new Promise(done => holder.stdout.once("data", done));
    const ran = await runCli("explain", "A1", "--warehouse", city.warehouse);
    expect(ran).toMatchObject({code: 2, stdout: ""});
    expect(ran.stderr).toMatch(/没有完成：文件被占用或没有权限.*请关闭正在使用它的程序/);
    const built = await runCli(...over());
    expect(built.code).toBe(2);
    expect(built.stderr).toMatch(/正被别的程序写入.*请关闭正在使用它的程序后重试；原来的数据仓库没有改动/);
  } finally {
    const ended = new Promise(done => holder.once("close", done));
    holder.kill("SIGKILL");
    await ended;
  }
  expect(await metOf(city.warehouse)).toBe(metInCity);
});

describe("a warehouse that cannot be written", () => {
  const places: [what: string, path: () => string, said: RegExp][] = [
    ["below a file", () => join(city.programme, "warehouse.duckdb"), /路径不对/],
    ["in place of a folder", () => city.records, /是文件夹，不能当数据仓库/]
  ];
  if (process.platform === "linux")
    places.push(["where nobody may write", () => "/proc/warehouse.duckdb", /路径不对|没有权限/]);
  test.for(places)("%s ends with the reason", async ([, path, said]) => {
    const ran = await runCli(...over(path()));
    expect(ran).toMatchObject({code: 2, stdout: ""});
    expect(ran.stderr).toMatch(said);
    expect(ran.stderr).not.toMatch(/程序的错|\n\s+at /);
  });
});

describe("a full disk", () => {
  const expectKept = async (ran: Ran, warehouse: string, kept: Kept) => {
    expect(ran).toMatchObject({code: 2, stdout: ""});
    expect(ran.stderr).toMatch(/没有完成：磁盘满了，或文件超过了允许的大小.*请腾出空间后重试；上一次的结果没有改动/);
    expect(await lookAt(warehouse)).toEqual(kept);
  };

  // A limit on the size of files stops a write in the same place as a full disk; it needs no rights.
  test.skipIf(process.platform === "win32")("no file may grow any more", async () => {
    const ran = await startCli(over(), {shell: "ulimit -f 1024"}).ended;
    await expectKept(ran, city.warehouse, before);
    expect(await metOf(city.warehouse)).toBe(metInCity);
  });

  test("a file system of a few megabytes, where one may be made", async context => {
    const small = join(city.folder, "small");
    await mkdir(small);
    const mount = await shell("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small);
    if (mount !== 0) return context.skip("no file system can be mounted here; the limit on file sizes stands for it");
    try {
      const warehouse = join(small, "warehouse.duckdb");
      await writeFile(warehouse, "the last good one");
      const kept = await lookAt(warehouse);
      await expectKept(await runCli(...over(warehouse)), warehouse, kept);
    } finally {
      await shell("umount", small);
    }
  });
});

test("a line of 64 MB is refused in bounded memory, and the other files are loaded", async () => {
  const records = join(city.folder, "long");
  await mkdir(records);
  for (const name of await readdir(city.records))
    await writeFile(join(records, name), await readFile(join(city.records, name)));
  const out = createWriteStream(join(records, "活动记录_长.csv"));
  out.write("支部编号,活动类型,活动日期,主题\nA1,主题党日,2018-12-20,");
  for (let i = 0; i < 64; i++)
    if (!out.write("x".repeat(2 ** 20))) await new Promise(done => out.once("drain", () => done(null)));
  await new Promise(done => out.end(() => done(null)));
  const peak = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))`;
  const warehouse = join(city.folder, "long.duckdb");
  const ran = await startCli(over(warehouse, records), {node: ["--import", peak]}).ended;
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain("读文件4个：读到27行＝入库21＋退回5＋重复1。\n另有1个文件（工作表）没有读成。");
  expect(Number(/peak=(\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(700);
  const {connection, close} = await openWarehouse(warehouse);
  expect(await all(connection, "select file, row, code, severity from marts.problems where file like '%长%'")).toEqual([
    {file: "活动记录_长.csv", row: null, code: "too_long", severity: "refuse"}
  ]);
  close();
});

function shell(command: string, ...args: string[]): Promise<number | null> {
  return new Promise(done => {
    const child = spawn(command, args, {stdio: "ignore"});
    child.once("error", () => done(null));
    child.once("close", done);
  });
}
