import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import {expect, test} from "vitest";
import {sheetRows} from "../../../loaders/readers/sheet.js";
import {openWorkbook} from "../../../loaders/readers/workbook.js";
import {core, given, type Sheets, workbookOf} from "./given.js";

/** Saves a workbook made by `make`, and gives its bytes. */
async function made(make: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The cells of a workbook's first sheet as they are read. */
async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  try {
    const file = path.join(folder, "a.xlsx");
    await writeFile(file, bytes);
    const workbook = await openWorkbook(file);
    const rows: string[][] = [];
    for await (const batch of sheetRows(workbook, workbook.sheets[0]!)) rows.push(...batch.map(row => row.cells));
    return rows;
  } finally {
    await rm(folder, {recursive: true});
  }
}

test("cells are read as the spreadsheet shows them", async () => {
  const bytes = await made(workbook => {
    const sheet = workbook.addWorksheet("一");
    sheet.addRow(["文字", 12, 0.1 + 0.2, true, new Date("2018-03-05T00:00:00Z"), new Date("2018-03-05T14:30:00Z")]);
    sheet.addRow([
      {richText: [{text: "示例"}, {text: "村"}]},
      {formula: "1+1", result: 2},
      {formula: "A1/0", result: {error: "#DIV/0!"}},
      {text: "链接", hyperlink: "http://example.invalid"},
      {error: "#N/A"},
      {formula: "NOW()", result: new Date("2018-03-05T00:00:00Z")}
    ]);
    sheet.getCell("C3").value = 0.95;
    sheet.getCell("C3").numFmt = "0%";
    sheet.getCell("A3").value = 'a < b & "c"\n第二行';
    sheet.getCell("F2").numFmt = 'yyyy"年"m"月"d"日"';
  });
  expect(await cellsOf(bytes)).toEqual([
    ["文字", "12", "0.3", "true", "2018-03-05", "2018-03-05 14:30:00"],
    ["示例村", "2", "#DIV/0!", "链接", "#N/A", "2018-03-05"],
    ['a < b & "c"\n第二行', "", "95%"]
  ]);
});

test("dates of the 1904 system fall on the same day", async () => {
  const bytes = await made(workbook => {
    workbook.properties.date1904 = true;
    workbook.addWorksheet("一").addRow([new Date("2018-03-05T00:00:00Z")]);
  });
  expect(await cellsOf(bytes)).toEqual([["2018-03-05"]]);
});

const header = ["支部编号", "活动类型", "活动日期", "应到人数"];

test("sheets are told by their own name, the file's or their headers; hidden and empty ones are not read", async () => {
  const months = await made(workbook => {
    workbook.addWorksheet("1月").addRows([["一月活动"], header, ["B1", "学习", new Date("2018-01-05"), 20]]);
    workbook.addWorksheet("2月").addRows([header, ["B1", "学习", "2018年2月5日", 20], [], ["", "合计", "", 20]]);
    workbook.addWorksheet("填表说明").addRows([["请如实填写"]]);
    workbook.addWorksheet("去年", {state: "hidden"}).addRows([header, ["B1", "学习", "2017-02-05", 20]]);
    workbook.addWorksheet("Sheet3");
  });
  const mixed: Sheets = {
    党员人数: [
      ["支部编号", "统计日期", "正式党员数", "预备党员数"],
      ["B1", "2018-12-31", 18, 1]
    ],
    活动: [header, ["B2", "学习", "2018-03-05", 12]]
  };
  await given({...core, "活动记录_各月.xlsx": months, "乙镇.xlsx": mixed}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 0, refused_files: 0});
    expect(
      await rows(
        "SELECT branch_id, held_on, sheet, _row FROM raw.activity JOIN raw.files USING (_file) ORDER BY held_on"
      )
    ).toEqual([
      {branch_id: "B1", held_on: "2018-01-05", sheet: "1月", _row: 3},
      {branch_id: "B1", held_on: "2018-02-05", sheet: "2月", _row: 2},
      {branch_id: "B2", held_on: "2018-03-05", sheet: "活动", _row: 2}
    ]);
    expect(await rows("SELECT formal FROM raw.headcount")).toEqual([{formal: 18}]);
    expect(
      await rows("SELECT sheet, code, severity FROM raw.problems JOIN raw.files USING (_file) ORDER BY sheet DESC")
    ).toEqual([
      {sheet: "填表说明", code: "other_sheet", severity: "doubt"},
      {sheet: "去年", code: "hidden_sheet", severity: "doubt"}
    ]);
  });
});

test("hidden rows are read and said so; blank rows without end are not waited for", async () => {
  const bytes = await made(workbook => {
    const sheet = workbook.addWorksheet("活动记录");
    sheet.addRows([header, ["B1", "学习", "2018-01-05", 20], ["B1", "学习", "2018-01-06", 20]]);
    sheet.getRow(3).hidden = true;
    sheet.getRow(1000).getCell(1).value = "B1";
  });
  await given({...core, "a.xlsx": bytes}, async ({rows, codes}) => {
    expect(await rows("SELECT _row FROM raw.activity ORDER BY 1")).toEqual([{_row: 2}, {_row: 3}]);
    expect(await codes("activity")).toEqual(["-:-:hidden_rows"]);
  });
});

test("a workbook cut short is refused, its neighbours are read", async () => {
  const whole = await workbookOf({活动记录: [header, ["B1", "学习", "2018-01-05", 20]]});
  const files = {"a.xlsx": whole.subarray(0, whole.length - 200), "b.xlsx": whole, "活动记录c.csv": whole};
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({refused_files: 1, rows_duplicate: 1});
    expect(await rows("SELECT code FROM raw.problems")).toEqual([{code: "broken_zip"}]);
  });
});
