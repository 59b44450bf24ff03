import type ExcelJS from "exceljs";
import type {Column, RecordKind} from "./contracts/column.js";
import {listed} from "./readers/lookups.js";
import {listsSheet} from "./readers/trace.js";

/** A column of a sheet to fill in: one of a kind's contract, or one beside them. */
export interface FormColumn {
  header: string;
  /** What to write, shown with the header. */
  note: string;
  isRequired?: boolean;
  /** Cells are numbers; text otherwise: a code keeps its zeros, and a date stays as it was written. */
  isNumber?: boolean;
  /** Where a cell's values come from: a range of another sheet, or values listed in the sheet itself. */
  choices?: string;
  /** Other values than the choices may be written too. */
  isOpen?: boolean;
  width?: number;
}

/** Options of such a sheet: its header stays in sight. */
export const headed: Partial<ExcelJS.AddWorksheetOptions> = {views: [{state: "frozen", ySplit: 1}]};

/** The columns of a kind, as a template prints them. */
export function kindColumns(kind: RecordKind, lists: Lists): FormColumn[] {
  return kind.columns.map(c => ({
    header: c.required ? `*${c.zh}` : c.zh,
    note: noteOf(c),
    isRequired: c.required,
    isNumber: c.type === "int" || c.type === "decimal",
    choices: listed(c) && c.type !== "enum[]" ? lists.rangeOf(c) : undefined
  }));
}

/**
 * Lays out a sheet to fill in: a header row with notes, and drop-downs down to row `last`.
 */
export function layForm(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], last: number): void {
  printWide(sheet);
  sheet.columns = columns.map(({header, width, isNumber}) => ({
    header,
    width: width ?? Math.max(12, header.length * 2 + 4),
    style: {numFmt: isNumber ? "General" : "@"}
  }));
  const row = sheet.getRow(1);
  row.font = {bold: true};
  // One rule for the whole column; exceljs types know only rules of single cells.
  const rules = (sheet as unknown as {dataValidations: {add(range: string, rule: ExcelJS.DataValidation): void}})
    .dataValidations;
  columns.forEach(({header, note, isRequired = false, choices, isOpen = false}, i) => {
    const cell = row.getCell(i + 1);
    cell.note = note;
    cell.fill = fillOf(isRequired ? "FFFCE4D6" : "FFF2F2F2");
    if (!choices) return;
    const {letter} = sheet.getColumn(i + 1);
    rules.add(`${letter}2:${letter}${last}`, {
      type: "list",
      allowBlank: !isRequired,
      formulae: [choices],
      showErrorMessage: !isOpen,
      errorTitle: header,
      error: "请从下拉表里选",
      showInputMessage: true,
      prompt: note
    });
  });
}

/** Prints a sheet as wide as the paper. */
export function printWide(sheet: ExcelJS.Worksheet): void {
  Object.assign(sheet.pageSetup, {orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0});
}

/** One colour all over. */
export const fillOf = (argb: string): ExcelJS.Fill => ({type: "pattern", pattern: "solid", fgColor: {argb}});

function noteOf(column: Column): string {
  const facts = [column.note, column.unit && `单位：${column.unit}`, column.required ? "必填" : "可不填"];
  return [...facts, column.example && `例：${column.example}`].filter(Boolean).join("\n");
}

/** A text that no spreadsheet program takes for a formula, in full width either. */
export const inert = (text: string): string =>
  /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-]?[\d.]+$/.test(text) ? `'${text}` : text;

/** The values behind the drop-downs, on a sheet that is kept out of sight: lists in a cell may only have 255 characters. */
export class Lists {
  private readonly columns = new Map<string, string[]>();

  /** The range of a listed column's labels. */
  rangeOf(column: Column): string {
    const of = listed(column)!;
    const labels =
      column.type === "bool"
        ? ["是", "否"]
        : Object.entries(of.labels)
            .filter(([id]) => id !== "new-economy")
            .map(([, l]) => l[0]);
    return this.add(of.name, labels);
  }

  /** The range of other values, by a name of their own. */
  add(name: string, values: readonly string[]): string {
    this.columns.set(name, [...values]);
    const letter = letters([...this.columns.keys()].indexOf(name));
    return `${listsSheet}!$${letter}$1:$${letter}$${values.length}`;
  }

  write(workbook: ExcelJS.Workbook): void {
    if (!this.columns.size) return;
    const sheet = workbook.addWorksheet(listsSheet, {state: "veryHidden"});
    [...this.columns.values()].forEach((labels, i) => {
      sheet.getColumn(i + 1).values = labels;
    });
  }
}

function letters(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : letters(Math.floor(i / 26) - 1) + letters(i % 26);
}
