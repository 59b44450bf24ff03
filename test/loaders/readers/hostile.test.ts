import {randomBytes} from "node:crypto";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {expect, test} from "vitest";
import {FileProblem} from "../../../loaders/problems.js";
import {sheetRows} from "../../../loaders/readers/sheet.js";
import {openWorkbook} from "../../../loaders/readers/workbook.js";
import {archiveOf, parts, sheetOf} from "./archive.js";

/** The cells of a workbook's first sheet, or the code by which it is refused. */
async function read(bytes: Buffer): Promise<string[][] | string> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  try {
    const file = path.join(folder, "a.xlsx");
    await writeFile(file, bytes);
    const workbook = await openWorkbook(file);
    const rows: string[][] = [];
    for await (const batch of sheetRows(workbook, workbook.sheets[0]!)) rows.push(...batch.map(row => row.cells));
    return rows;
  } catch (problem) {
    if (problem instanceof FileProblem) return problem.code;
    throw problem;
  } finally {
    await rm(folder, {recursive: true});
  }
}

const whole = parts(sheetOf(["甲 &amp; 乙", "&#x4e19;"]));
const sheet = "xl/worksheets/sheet1.xml";

test("a workbook with prefixed names and XML's own entities is read", async () => {
  expect(await read(archiveOf(whole))).toEqual([["甲 & 乙", "丙"]]);
});

test("readings above characters are no text", async () => {
  const cell = '<row><c t="inlineStr"><is><r><t>示例</t></r><rPh><t>shili</t></rPh><r><t>村</t></r></is></c></row>';
  expect(await read(archiveOf(parts(cell)))).toEqual([["示例村"]]);
});

test("document types and unknown entities are refused, so nothing is expanded or fetched", async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><worksheet><sheetData>${sheetOf(["&b;"])}</sheetData></worksheet>`;
  const outside = `<!DOCTYPE x SYSTEM "file:///etc/hostname"><worksheet/>`;
  for (const text of [laughs, outside]) expect(await read(archiveOf({...whole, [sheet]: text}))).toBe("doctype");
  expect(await read(archiveOf(parts(sheetOf(["&b;"]))))).toBe("broken_zip");
});

test("XML that is cut short or not well formed is refused", async () => {
  for (const text of ["<worksheet><sheetData><row>", "<worksheet><sheetData></row></sheetData></worksheet>", "表格"])
    expect(await read(archiveOf({...whole, [sheet]: text}))).toBe("broken_zip");
});

test("names that look like paths are only names", async () => {
  expect(await read(archiveOf({...whole, "../../outside.txt": "x", "/etc/x": "x", "C:\\x": "x"}))).toEqual([
    ["甲 & 乙", "丙"]
  ]);
});

test("a locked part is refused by name", async () => {
  expect(await read(archiveOf({...whole, [sheet]: {text: "x", isLocked: true}}))).toBe("locked");
});

test("what unpacks to far more than it takes up is refused, whatever it declares", async () => {
  const text = Buffer.concat([Buffer.from("<worksheet>"), Buffer.alloc(48 * 2 ** 20, "<b></b>")]);
  expect(await read(archiveOf({...whole, [sheet]: {text}}))).toBe("too_packed");
  expect(await read(archiveOf({...whole, [sheet]: {text, declared: 10}}))).toBe("broken_zip");
  expect(await read(archiveOf({...whole, [sheet]: {text: "x", declared: 3 * 2 ** 30}}))).toBe("too_packed");
});

test("a cell without end is refused before it fills the memory", async () => {
  const text = Buffer.from(
    `<worksheet><sheetData><row><c t="inlineStr"><is><t>${randomBytes(15 * 2 ** 20).toString("base64")}`
  );
  const bytes = archiveOf({...whole, [sheet]: {text}});
  const before = process.memoryUsage().rss;
  expect(await read(bytes)).toBe("too_long_cell");
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});

test("bytes that are no archive, or one cut anywhere, are refused", async () => {
  const bytes = archiveOf(whole);
  for (const length of [0, 10, bytes.length >> 1, bytes.length - 1])
    expect(await read(bytes.subarray(0, length))).toBe("broken_zip");
});
