import {createHash} from "node:crypto";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import excel from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Column, RecordKind} from "../../loaders/contracts/column.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {type ExampleSummary, plannedTruth, writeExample} from "../../loaders/example.js";
import {Refusal} from "../../loaders/problems.js";

const work = mkdtempSync(join(tmpdir(), "example-"));
const out = join(work, "city");
const branches = 300;
let summary: ExampleSummary;

beforeAll(async () => {
  summary = await writeExample({out, branches, seed: 7});
});
afterAll(() => rmSync(work, {recursive: true}));

const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter(name => /\.(csv|xlsx|md)$/.test(name))
    .sort();
const digest = (folder: string) =>
  filesIn(folder).map(name => [
    name,
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex")
  ]);
const kindOf = (name: string) => recordKinds.find(kind => name.split("/").pop()!.startsWith(`${kind.zh}_`))!;

function rowsOf(name: string): Record<string, string>[] {
  const bytes = readFileSync(join(out, name));
  const isUtf8 = Buffer.compare(Buffer.from(bytes.toString("utf8")), bytes) === 0;
  const text = new TextDecoder(isUtf8 ? "utf-8" : "gb18030").decode(bytes);
  const table = parse(text, {relax_column_count: true, delimiter: [",", ";"], bom: true}) as string[][];
  const columns = kindOf(name).columns;
  const at = table.findIndex(row => row.filter(Boolean).length > 1);
  const header = table[at]!.map(
    cell => columns.find(column => [column.zh, ...column.synonyms].includes(cell.replace("（万元）", "")))?.name ?? cell
  );
  return table.slice(at + 1).map(row => Object.fromEntries(row.map((cell, index) => [header[index]!, cell])));
}

function cellValue(column: Column, cell: string | undefined): unknown {
  if (cell === undefined || cell === "") return null;
  if (column.type === "int") return /^-?\d+$/.test(cell) ? Number(cell) : cell;
  if (column.type === "bool") return cell === "是" ? true : cell === "否" ? false : cell;
  const id = (label: string) =>
    Object.entries<readonly string[]>(column.enumeration!.labels).find(([, labels]) => labels[0] === label)?.[0] ??
    label;
  if (column.type === "enum") return id(cell);
  if (column.type === "enum[]") return cell.split("；").map(id);
  return cell;
}

const isSound = (kind: RecordKind, row: Record<string, string>) =>
  kind.row.safeParse(Object.fromEntries(kind.columns.map(column => [column.name, cellValue(column, row[column.name])])))
    .success;

test("the same arguments give the same bytes, another seed gives others", async () => {
  const [again, other] = [join(work, "again"), join(work, "other")];
  await writeExample({out: join(work, "first"), branches: 30, seed: 3});
  await writeExample({out: again, branches: 30, seed: 3});
  await writeExample({out: other, branches: 30, seed: 4});
  expect(digest(again)).toEqual(digest(join(work, "first")));
  expect(digest(other)).not.toEqual(digest(again));
});

test("workbooks too are the same byte for byte, with dates as dates and numbers as numbers", async () => {
  const [one, two] = [join(work, "book1"), join(work, "book2")];
  await writeExample({out: one, branches: 12, years: [2018, 2018], format: "xlsx"});
  await writeExample({out: two, branches: 12, years: [2018, 2018], format: "xlsx"});
  expect(digest(one)).toEqual(digest(two));
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(one, filesIn(one).find(name => name.includes("2018年_松岚区"))!));
  const sheet = book.getWorksheet("活动记录")!;
  const header = sheet.getRow(1).values as string[];
  const cell = (zh: string) => sheet.getRow(2).getCell(header.indexOf(zh)).value;
  expect(cell("活动日期")).toBeInstanceOf(Date);
  expect(cell("应到人数")).toBeTypeOf("number");
  expect(existsSync(join(one, ".spool"))).toBe(false);
});

test("a branch's records stay as they are when the city grows", async () => {
  const rows = async (branches: number) => {
    const folder = join(work, `grown${branches}`);
    await writeExample({out: folder, branches, years: [2018, 2018]});
    return filesIn(folder)
      .filter(name => name.endsWith(".csv"))
      .flatMap(name => readFileSync(join(folder, name), "latin1").split("\n"))
      .filter(line => line.includes("B01005"))
      .sort();
  };
  expect(await rows(40)).toEqual(await rows(8));
});

test("every kind of record is among them, in Chinese, by region and half-year", () => {
  const names = filesIn(out);
  expect(Object.keys(summary.rowsByKind).sort()).toEqual(recordKinds.map(kind => kind.id).sort());
  expect(names).toContain("2018年/活动记录_2018上半年_北屏县.csv");
  expect(names).toContain("基础信息/支部基本信息_市教育工委.csv");
});

test("whatever was not spoilt on purpose fits its contract", () => {
  let unsound = 0;
  // One half-year stands for the activities of all.
  const names = filesIn(out).filter(name => name.endsWith(".csv") && !/活动记录_(?!2018上半年)/.test(name));
  for (const name of names) {
    unsound += rowsOf(name).filter(row => !isSound(kindOf(name), row)).length;
  }
  const {accept, doubt, refuse} = summary.planted;
  const spoilt = [accept, doubt, refuse].flatMap(codes => Object.values(codes)).reduce((sum, n) => sum + n, 0);
  // Beside spoilt rows only a blank line, a note and two totals rows are no records.
  expect(unsound).toBeLessThanOrEqual(spoilt + 4);
  expect(unsound).toBeGreaterThan(0);
});

test("a branch has about a hundred activities a year, and few rows are wrong", () => {
  expect(summary.rowsByKind.activity! / branches / 3).toBeGreaterThan(85);
  expect(summary.rowsByKind.activity! / branches / 3).toBeLessThan(120);
  const refused = Object.values(summary.planted.refuse).reduce((sum, n) => sum + n, 0);
  expect(refused).toBeGreaterThan(10);
  expect(refused / summary.rows).toBeLessThan(0.001);
});

test("ids and names are unique, and every branch stands under a known organisation", () => {
  const all = (zh: string) =>
    filesIn(out)
      .filter(name => name.includes(`${zh}_`))
      .flatMap(rowsOf);
  const orgs = all("党组织信息");
  const rows = all("支部基本信息");
  expect(rows).toHaveLength(branches);
  for (const column of ["branch_id", "name"]) expect(new Set(rows.map(row => row[column])).size).toBe(branches);
  expect(new Set(orgs.map(org => org.name)).size).toBe(orgs.length);
  const known = new Set(orgs.map(org => org.org_id));
  expect(rows.filter(row => !known.has(row.org_id!))).toEqual([]);
});

test("no file asks for persons but the one that is meant to, and that one names nobody", () => {
  const withNames = filesIn(out).filter(name =>
    /姓名|身份证|手机/.test(readFileSync(join(out, name), "utf8").slice(0, 800))
  );
  expect(withNames).toEqual(["基础信息/职位任期_南塘区.csv"]);
  expect(new Set(rowsOf(withNames[0]!).map(row => row.姓名))).toEqual(new Set(["示例姓名"]));
});

test("the rollout keeps to its story: about 20, about 60, nearly all, two regions behind in the second year", () => {
  const truth = plannedTruth({branches: 2000, seed: 7});
  const share = (on: string, region?: string) => {
    const of = truth.filter(branch => region === undefined || branch.region === region);
    const isAccepted = (branch: (typeof of)[number]) =>
      branch.accepted.some(one => one.on <= on && (one.withdrawn === null || one.withdrawn > on));
    return of.filter(isAccepted).length / of.length;
  };
  // Of all branches ever; those not yet formed, already dissolved or weak take a few points.
  expect(share("2017-12-31")).toBeCloseTo(0.2, 1);
  expect(share("2018-12-31")).toBeCloseTo(0.57, 1);
  expect(share("2019-12-31")).toBeGreaterThan(0.9);
  for (const region of ["南塘区", "北屏县"]) expect(share("2018-12-31", region)).toBeLessThan(0.5);
});

test("weak branches are planted, most with a case and some without, and a few cases have no cause", () => {
  const truth = plannedTruth({branches: 2000, seed: 7});
  const weak = truth.filter(branch => branch.weak.length > 0);
  expect(weak.length / truth.length).toBeGreaterThan(0.02);
  expect(weak.length / truth.length).toBeLessThan(0.06);
  expect(weak.every(branch => branch.weak[0]!.symptoms.length >= 3)).toBe(true);
  expect(weak.some(branch => branch.nominations.length === 0)).toBe(true);
  const misnamed = truth.filter(branch => branch.nominations.some(one => one.isMisnomination));
  expect(misnamed.length).toBeGreaterThan(0);
  expect(misnamed.filter(branch => branch.weak.length > 0)).toEqual([]);
});

test("an earlier example is replaced and says that all is invented", async () => {
  const folder = join(work, "twice");
  // What a killed run left beside it goes too.
  mkdirSync(join(work, "twice.building-4194303-half"));
  await writeExample({out: folder, branches: 5, years: [2017, 2018]});
  await writeExample({out: folder, branches: 5, years: [2018, 2018]});
  expect(existsSync(join(folder, "2017年"))).toBe(false);
  expect(readFileSync(join(folder, "示例数据.md"), "utf8")).toMatch(/虚构[\s\S]*支部数：5[\s\S]*种子：1/);
  expect(readdirSync(work).filter(name => name.startsWith("twice."))).toEqual([]);
});

test("a folder with anything else in it is left alone", async () => {
  const foreign = join(work, "real");
  mkdirSync(foreign);
  writeFileSync(join(foreign, "活动记录.csv"), "真实");
  await expect(writeExample({out: foreign, branches: 5})).rejects.toThrow(Refusal);
  const mixed = join(work, "mixed");
  await writeExample({out: mixed, branches: 5, years: [2018, 2018]});
  writeFileSync(join(mixed, "2018年", "我的活动记录.csv"), "真实");
  await expect(writeExample({out: mixed, branches: 5})).rejects.toThrow("我的活动记录.csv");
  expect(readFileSync(join(mixed, "2018年", "我的活动记录.csv"), "utf8")).toBe("真实");
});

test("a city of no branches or of a million is refused", async () => {
  await expect(writeExample({out: join(work, "none"), branches: 0})).rejects.toThrow("支部数不对");
  await expect(writeExample({out: join(work, "none"), branches: 1_000_000})).rejects.toThrow(Refusal);
  expect(existsSync(join(work, "none"))).toBe(false);
});
