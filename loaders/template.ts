import ExcelJS from "exceljs";
import type {Column, RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";
import {refusal} from "./problems.js";
import {listed} from "./readers/lookups.js";

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
  for (const kind of kinds)
    fillSheet(workbook.addWorksheet(kind.zh, {views: [{state: "frozen", ySplit: 1}]}), kind, lists);
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
  sheet.columns = kind.columns.map(c => ({
    header: c.required ? `*${c.zh}` : c.zh,
    width: Math.max(12, c.zh.length * 2 + 4),
    // Text everywhere: a code keeps its zeros and a date stays as it was written.
    style: {numFmt: c.type === "int" || c.type === "decimal" ? "General" : "@"}
  }));
  const header = sheet.getRow(1);
  header.font = {bold: true};
  kind.columns.forEach((c, i) => {
    const cell = header.getCell(i + 1);
    cell.note = noteOf(c);
    cell.fill = {type: "pattern", pattern: "solid", fgColor: {argb: c.required ? "FFFCE4D6" : "FFF2F2F2"}};
    const source = listed(c) && c.type !== "enum[]" ? lists.rangeOf(c) : null;
    if (!source) return;
    const column = sheet.getColumn(i + 1).letter;
    // One rule for the whole column; exceljs types know only rules of single cells.
    const rules = (sheet as unknown as {dataValidations: {add(range: string, rule: ExcelJS.DataValidation): void}})
      .dataValidations;
    rules.add(`${column}2:${column}${rowsToFill}`, {
      type: "list",
      allowBlank: !c.required,
      formulae: [source],
      showErrorMessage: true,
      errorTitle: c.zh,
      error: "请从下拉表里选"
    });
  });
  const example = sheet.addRow(kind.columns.map(exampleOf));
  example.font = {italic: true, color: {argb: "FF808080"}};
}

function exampleOf(column: Column): string | number {
  const example = column.example ?? "";
  return (column.type === "int" || column.type === "decimal") && example ? Number(example) : example;
}

function noteOf(column: Column): string {
  const facts = [column.note, column.unit && `单位：${column.unit}`, column.required ? "必填" : "可不填"];
  return [...facts, column.example && `例：${column.example}`].filter(Boolean).join("\n");
}

/** The values behind the drop-downs, on a sheet that is kept out of sight: lists in a cell may only have 255 characters. */
class Lists {
  private readonly columns = new Map<string, string[]>();

  rangeOf(column: Column): string {
    const of = listed(column)!;
    const labels =
      column.type === "bool"
        ? ["是", "否"]
        : Object.entries(of.labels)
            .filter(([id]) => id !== "new-economy")
            .map(([, l]) => l[0]);
    this.columns.set(of.name, labels);
    const letter = letters([...this.columns.keys()].indexOf(of.name));
    return `选项!$${letter}$1:$${letter}$${labels.length}`;
  }

  write(workbook: ExcelJS.Workbook): void {
    if (!this.columns.size) return;
    const sheet = workbook.addWorksheet("选项", {state: "veryHidden"});
    [...this.columns.values()].forEach((labels, i) => {
      sheet.getColumn(i + 1).values = labels;
    });
  }
}

function letters(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : letters(Math.floor(i / 26) - 1) + letters(i % 26);
}
