import ExcelJS from "exceljs";
import type {Column, RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";
import {kindColumns, Lists, layForm} from "./formSheet.js";
import {refusal} from "./problems.js";

/** Rows below the example that have drop-downs. */
const rowsToFill = 2000;

/**
 * Writes a workbook to fill in: one sheet per kind with Chinese headers (required ones starred), a note on every
 * header, drop-downs for listed values, and one example row that the reader knows and skips.
 */
export async function writeTemplate(options: {out: string; kinds?: readonly string[]}): Promise<void> {
  const kinds = chosenKinds(options.kinds);
  const workbook = new ExcelJS.Workbook();
  // A fixed moment: the same template is the same file every time.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const lists = new Lists();
  for (const kind of kinds) fillSheet(workbook.addWorksheet(kind.zh), kind, lists);
  lists.write(workbook);
  await workbook.xlsx.writeFile(options.out);
}

function chosenKinds(names: readonly string[] | undefined): readonly RecordKind[] {
  if (!names?.length) return recordKinds;
  return names.map(name => {
    const kind = recordKinds.find(k => k.id === name || k.zh === name);
    if (kind) return kind;
    throw refusal({
      where: "--kinds",
      what: "没有这类记录",
      expected: recordKinds.map(k => `${k.id}（${k.zh}）`).join("、"),
      received: name,
      todo: "请改用上面的名称"
    });
  });
}

function fillSheet(sheet: ExcelJS.Worksheet, kind: RecordKind, lists: Lists): void {
  layForm(sheet, kindColumns(kind, lists), rowsToFill);
  const example = sheet.addRow(kind.columns.map(exampleOf));
  example.font = {italic: true, color: {argb: "FF808080"}};
}

function exampleOf(column: Column): string | number {
  const example = column.example ?? "";
  return (column.type === "int" || column.type === "decimal") && example ? Number(example) : example;
}
