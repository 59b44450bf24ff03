import ExcelJS from "exceljs";
import fc from "fast-check";
import {expect, test} from "vitest";
import type {TableColumn} from "../../../src/components/csv.js";
import {workbook} from "../../../src/components/workbook.js";

interface Row {
  name: string | null;
  n: number | null;
}
const columns: TableColumn<Row>[] = [
  {name: "名称", value: row => row.name},
  {name: "=数", value: row => row.n, isNumber: true}
];

async function opened(rows: readonly Row[]): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await workbook(rows, columns)).arrayBuffer());
  return book.worksheets[0]!;
}

test("texts stay texts and numbers stay numbers, cell by cell", async () => {
  const sheet = await opened([
    {name: '甲&乙<丙>"丁"', n: 12.5},
    {name: null, n: -3},
    {name: "007", n: null},
    {name: " 前后有空格 ", n: 0},
    {name: "两\n行", n: 1e-7}
  ]);
  expect(sheet.rowCount).toBe(6);
  const values = [1, 2, 3, 4, 5, 6].map(row => [1, 2].map(column => sheet.getCell(row, column).value));
  expect(values).toEqual([
    ["名称", "=数"],
    ['甲&乙<丙>"丁"', 12.5],
    [null, -3],
    ["007", null],
    [" 前后有空格 ", 0],
    ["两\n行", 1e-7]
  ]);
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@a",
  "\tx",
  "\rx",
  "＝1+1",
  "=cmd|' /C calc'!A0"
])("text %j is a text cell that stays one when it is edited", async name => {
  const cell = (await opened([{name, n: null}])).getCell(2, 1);
  expect(cell.type).toBe(ExcelJS.ValueType.String);
  expect(cell.value).toBe(name);
  expect(cell.numFmt).toBe("@");
});

test("the header stays in sight and is bold", async () => {
  const sheet = await opened([{name: "甲", n: 1}]);
  expect(sheet.views[0]).toMatchObject({state: "frozen", ySplit: 1});
  expect(sheet.getCell(1, 1).font.bold).toBe(true);
});

test("whatever a cell holds comes back as it was", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({unit: "grapheme", minLength: 1}), {minLength: 1, maxLength: 5}),
      async texts => {
        const sheet = await opened(texts.map(name => ({name, n: null})));
        expect(texts.map((_, i) => sheet.getCell(i + 2, 1).value)).toEqual(texts);
      }
    ),
    {numRuns: 30}
  ));

test("the same rows give the same file", async () => {
  const bytes = async () => Buffer.from(await (await workbook([{name: "甲", n: 1}], columns)).arrayBuffer());
  expect((await bytes()).equals(await bytes())).toBe(true);
});
