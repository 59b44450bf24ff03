import {readdir, readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import ExcelJS from "exceljs";
import {afterAll, expect, test} from "vitest";
import {type BuildSummary, build} from "../../loaders/build.js";
import {marts} from "../../loaders/contracts/marts/index.js";
import {writeCorrections} from "../../loaders/corrections.js";
import {exportMarts} from "../../loaders/export.js";
import {type Content, type Laid, lay, persons, returned} from "../golden/city.js";

const laid: Laid[] = [];

afterAll(() => Promise.all(laid.map(({folder}) => rm(folder, {recursive: true, force: true}))));

async function cityOf(files: Record<string, Content>): Promise<Laid> {
  const city = await lay(files);
  laid.push(city);
  return city;
}

/** A sheet as its headers, without stars, and the texts below them. */
interface Table {
  book: ExcelJS.Workbook;
  sheet: ExcelJS.Worksheet;
  texts(header: string): string[];
  cell(row: number, header: string): ExcelJS.Cell;
  /** Changes a cell of the row whose cell under 原行号 says so. */
  set(fromRow: number, header: string, value: string): void;
}

async function open(file: string, sheetName: string): Promise<Table> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet(sheetName)!;
  const headers = (sheet.getRow(1).values as string[]).map(text => text.replace(/^\*/, ""));
  const texts = (header: string) =>
    (sheet.getColumn(headers.indexOf(header)).values as string[]).slice(2).map(text => text ?? "");
  const cell = (row: number, header: string) => sheet.getCell(row, headers.indexOf(header));
  const set = (fromRow: number, header: string, value: string) => {
    const at = texts("原行号").indexOf(String(fromRow));
    expect(at, `row ${fromRow}`).toBeGreaterThanOrEqual(0);
    cell(at + 2, header).value = value;
  };
  return {book, sheet, texts, cell, set};
}

/** Opens a workbook, changes cells, and puts it into the records folder. */
async function answer(city: Laid, file: string, sheet: string, changes: [number, string, string][]): Promise<void> {
  const table = await open(file, sheet);
  for (const change of changes) table.set(...change);
  await table.book.xlsx.writeFile(join(city.records, basename(file)));
}

const counts = ({rows_read, rows_loaded, rows_quarantined, rows_duplicate, refused_files}: BuildSummary) => [
  rows_read,
  rows_loaded,
  rows_quarantined,
  rows_duplicate,
  refused_files
];

/** The little city with its five refused rows as they should have been. */
function clean(): Record<string, Content> {
  const put: [string, string][] = [
    ["每月学习,2018-12-10", "学习,2018-12-10"],
    ["A9,丙村党支部,主题党日,2018-11-10", "A2,甲局机关党支部,主题党日,2018-11-10"],
    ["X2,B1,主题党日,2018-12-19", "X5,B1,主题党日,2018-12-19"]
  ];
  return Object.fromEntries(
    Object.entries(returned).map(([file, content]) => {
      if ("sheets" in content) {
        const 经费 = content.sheets.经费!.map(row => row.map(cell => (cell === "待补" ? 800 : cell)));
        return [file, {sheets: {...content.sheets, 经费}}];
      }
      const lines = content.lines.map(line => put.reduce((text, [from, to]) => text.replace(from, to), line));
      return [file, {...content, lines}];
    })
  );
}

test("a sender gets its rows as they were, why they came back, and nothing about persons", async () => {
  const city = await cityOf({
    ...returned,
    "党组织信息_补.csv": {
      encoding: "utf-8",
      lines: ["组织编号,上级组织编号,组织层级,组织名称", "O4,O1,区县,../丙\\区:*"]
    },
    "O4/经费.csv": {
      encoding: "utf-8",
      lines: ["支部编号,年度,经费类别,到位金额（万元）", "A1,2018,运转经费,许多", "A2,2018,=运转,1.5"]
    },
    "甲区/活动记录_又.csv": {
      encoding: "utf-8",
      lines: ["支部编号,活动类型,活动日期,主题,姓名", `A2,主题党日,2018-12-03,电话13812345678,${persons[0]}`]
    },
    "甲区颜色.csv": {encoding: "utf-8", lines: ["颜色,味道", "红,甜"]}
  });
  await build(city);
  const out = join(city.folder, "out/corrections");
  const {files, rows, unread} = await writeCorrections({out, warehouse: city.warehouse});
  const names = ["更正1_甲区_O2.xlsx", "更正1_乙区_O3.xlsx", "更正1_.._丙_区___O4.xlsx", "更正1_未知单位.xlsx"];
  expect(files).toEqual(names.map(name => join(out, name)));
  expect((await readdir(out)).sort()).toEqual([...names].sort());
  expect({rows, unread}).toEqual({rows: 8, unread: 1});

  const funding = await open(files[2]!, "经费");
  expect(funding.texts("经费类别")).toEqual(["运转经费", "'=运转"]);
  expect(funding.texts("到位金额")).toEqual(["许多", "1.5万元"]);
  expect(funding.texts("原行号")).toEqual(["2", "3"]);
  const [why] = funding.texts("退回原因");
  expect(why).toMatch(/^到位金额：不是数字；.*收到“许多”。请只填数字后重报。$/);
  const marked = (row: number) =>
    ["经费类别", "到位金额"].map(header => (funding.cell(row, header).fill as ExcelJS.FillPattern)?.fgColor?.argb);
  expect([marked(2), marked(3)]).toEqual([
    [undefined, "FFFFC7CE"],
    ["FFFFC7CE", undefined]
  ]);
  expect(funding.cell(2, "经费类别").dataValidation).toMatchObject({type: "list"});
  expect(funding.cell(2, "是否作废").dataValidation).toMatchObject({type: "list", formulae: ['"是"']});

  const guide = await open(files[0]!, "更正说明");
  expect((guide.sheet.lastRow!.values as string[]).slice(1)).toEqual([
    "甲区颜色.csv",
    undefined,
    expect.stringMatching(/^认不出是哪一类记录.*请在文件名里写上记录种类，或改用模板表头。$/)
  ]);
  for (const file of files) {
    const {book} = await open(file, "更正说明");
    const text = JSON.stringify(book.worksheets.map(sheet => sheet.getSheetValues()));
    expect(text).not.toMatch(new RegExp(["13812345678", "姓名", ...persons].join("|")));
  }
});

test("in two rounds every refused row comes right, and the warehouse is that of clean files", async () => {
  const [city, sound] = [await cityOf(returned), await cityOf(clean())];
  const corrections = async (round: string) => {
    const summary = await build(city);
    const out = join(city.folder, round);
    return {summary, ...(await writeCorrections({out, warehouse: city.warehouse}))};
  };

  const first = await corrections("first");
  expect(counts(first.summary)).toEqual([27, 21, 5, 1, 0]);
  expect(first.files.map(file => basename(file))).toEqual([
    "更正1_甲区_O2.xlsx",
    "更正1_乙区_O3.xlsx",
    "更正1_未知单位.xlsx"
  ]);
  expect(first).toMatchObject({rows: 5, unread: 0});
  const [north, south, unknown] = first.files as [string, string, string];
  // One row is corrected and one left; of a conflict one is given its own id; one is broken in another way.
  await answer(city, north, "活动记录", [[5, "活动类型", "学习"]]);
  await answer(city, south, "活动记录", [[4, "活动编号", "X5"]]);
  await answer(city, unknown, "经费", [[5, "到位金额", "若干"]]);

  const second = await corrections("second");
  expect(counts(second.summary)).toEqual([32, 24, 2, 6, 0]);
  expect(second.files.map(file => basename(file))).toEqual(["更正2_甲区_O2.xlsx", "更正2_未知单位.xlsx"]);
  const asked = await open(second.files[1]!, "经费");
  expect(asked.texts("到位金额")).toEqual(["若干"]);
  expect([asked.texts("原文件"), asked.texts("原工作表"), asked.texts("原行号")]).toEqual([
    ["基础表.xlsx"],
    ["经费"],
    ["5"]
  ]);
  await answer(city, second.files[0]!, "活动记录", [[8, "支部编号", "A2"]]);
  await answer(city, second.files[1]!, "经费", [[5, "到位金额", "800元"]]);

  const third = await corrections("third");
  expect(counts(third.summary)).toEqual([34, 26, 0, 8, 0]);
  expect(third).toMatchObject({files: [], rows: 0, unread: 0});

  await build(sound);
  const places = ["submissions", "problems", "provenance", "evidence", "activity_days", "file_notes"];
  const names = marts.map(({name}) => name).filter(name => !places.includes(name));
  for (const one of [city, sound]) await exportMarts({warehouse: one.warehouse, out: join(one.folder, "csv"), names});
  for (const name of names) {
    const [ours, theirs] = await Promise.all(
      [city, sound].map(one => readFile(join(one.folder, "csv", `${name}.csv`), "utf8"))
    );
    expect(ours, name).toBe(theirs);
  }
});
