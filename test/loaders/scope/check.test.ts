import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {columnFromArray, tableFromColumns, tableToIPC} from "@uwdata/flechette";
import ExcelJS from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {findStrays, refuseStrays} from "../../../loaders/scope/check.js";
import {strayFinder} from "../../../loaders/scope/names.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-scope-"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

const strays = strayFinder({
  outsideIds: ["B0002", "C1", "7"],
  outsideNames: ['乙县"第一"党支部', "乙县"],
  inside: ["B0001", "甲县党支部"],
  words: []
});

async function site(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const path = join(folder, name);
  for (const [file, content] of Object.entries({"index.html": "<p>甲县党支部 B0001</p>", ...files})) {
    await mkdir(dirname(join(path, file)), {recursive: true});
    await writeFile(join(path, file), content);
  }
  return path;
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("填报").addRow(["乙县"]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const arrow = () => tableToIPC(tableFromColumns({org_id: columnFromArray(["A1", "C1"])}), {format: "file"})!;

const quoted = '乙县"第一"党支部';

test.each<[string, Record<string, () => string | Uint8Array | Promise<Uint8Array>>, string]>([
  ["a name in the text of a page", {"a.html": () => "<b>乙县</b>"}, "乙县"],
  ["a name with quotes, as HTML writes it", {"a.html": () => `<b>${quoted.replaceAll('"', "&quot;")}</b>`}, quoted],
  ["a name in an attribute", {"a.html": () => '<b title="乙县">'}, "乙县"],
  ["a name as a program writes it", {"a.js": () => '"\\u4e59\\u53bf"'}, "乙县"],
  ["a name in an address", {"a.html": () => `<a href="b?region=${encodeURIComponent("乙县")}">`}, "乙县"],
  ["an id in a page", {"a.html": () => "<b>B0002</b>"}, "B0002"],
  ["an id in a program", {"a.js": () => 'const id = "B0002";'}, "B0002"],
  ["a value of JSON", {"a.json": () => JSON.stringify([{note: quoted}])}, quoted],
  ["a key of JSON", {"data/0.json": () => JSON.stringify({branches: {B0002: {}}})}, "B0002"],
  ["a plain id that is a whole value", {"a.json": () => JSON.stringify({org: ["C1"]})}, "C1"],
  ["a number in a field of ids", {"a.json": () => JSON.stringify({branch_ids: ["7"]})}, "7"],
  ["a value of Arrow", {"a.arrow": arrow}, "C1"],
  ["a cell of a workbook", {"a.xlsx": workbook}, "乙县"],
  ["a name of a file", {"乙县/a.json": () => "{}"}, "乙县"],
  ["a line of a CSV", {"a.csv": () => "编号\nB0002\n"}, "B0002"]
])("the check finds %s", async (title, files, expected) => {
  const [[file, content]] = Object.entries(files) as [[string, () => string | Uint8Array | Promise<Uint8Array>]];
  const path = await site(title, {[file]: await content()});
  const found = await findStrays(path, strays);
  expect(found.map(stray => stray.found)).toContain(expected);
  expect(new Set(found.map(stray => stray.file))).toEqual(new Set([file]));
  await expect(refuseStrays(path, strays, "甲县")).rejects.toThrow(
    new RegExp(`^网站没有建成，原来的网站没有动：里面有不属于甲县的编号或名称。.*\\n${file}：“`)
  );
});

test("what is its own, counts and letters that stand by themselves are no leak", async () => {
  const path = await site("own", {
    "a.json": JSON.stringify({names: ["甲县党支部"], ids: ["B0001"], results: [["7", "7,7"]], periods: {7: "2018"}}),
    "b.json": JSON.stringify({initials: {y: "乙县"}}),
    "a.js": "var B0002 = C1 + 7;"
  });
  expect(await findStrays(path, strays)).toEqual([]);
  await refuseStrays(path, strays, "甲县");
});
