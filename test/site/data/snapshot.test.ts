import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {buildSite} from "../../../loaders/site.js";
import {createWarehouse} from "../../../loaders/warehouse.js";
import {snapshotNames} from "../../../src/data/snapshot.js";

let folder: string;
let warehouse: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-snapshot-"));
  warehouse = join(folder, "warehouse.duckdb");
  const {connection, close} = await createWarehouse(warehouse);
  await connection.run("create schema marts");
  close();
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("what is taken before the framework runs is what the pages ask for, no more and no less", async () => {
  const pages = (await readdir("src")).filter(name => name.endsWith(".md"));
  const texts = await Promise.all(pages.map(page => readFile(join("src", page), "utf8")));
  const asked = texts.flatMap(text => [...text.matchAll(/"(?:\.\/)?data\/(\w+\.\w+)"/g)].map(([, name]) => name));
  expect(await snapshotNames()).toEqual([...new Set(asked)].sort());
});

test("a snapshot that cannot be taken is named, and the old site stays", async () => {
  const out = join(folder, "dist");
  await mkdir(join(out, "_observablehq"), {recursive: true});
  await writeFile(join(out, "index.html"), "the last good site");
  await expect(buildSite({warehouse, out})).rejects.toThrow(
    /^网站没有建成，原来的网站没有动。.*\ndata\/branches\.arrow：没有写成（.*branch_standings/
  );
  expect(await readFile(join(out, "index.html"), "utf8")).toBe("the last good site");
  expect((await readdir(folder)).sort()).toEqual(["dist", "warehouse.duckdb"]);
});

test("a site of no warehouse says what to run", async () => {
  const missing = join(folder, "none.duckdb");
  await expect(buildSite({warehouse: missing, out: join(folder, "new")})).rejects.toThrow(
    /没有这个数据仓库。请先运行 npm run data -- build/
  );
});
