import {group} from "d3-array";
import type ExcelJS from "exceljs";
import type {RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";
import {type FormColumn, fillOf, headed, inert, kindColumns, Lists, layForm, printWide} from "./formSheet.js";
import {inYuan} from "./readers/settle.js";
import {guideSheet, traceHeaders} from "./readers/trace.js";

/** A refused row as it came, and the place at which it was refused first. */
export interface Returned {
  _file: number;
  row: number;
  kind: string;
  /** JSON from Chinese header to text. */
  cells: string;
  from_file: string;
  from_sheet: string;
  from_row: number;
}

/** One reason for which a row came back, or a doubt about it. */
export interface Reason {
  _file: number;
  row: number;
  /** Chinese header; null for the row as a whole. */
  column: string | null;
  severity: "refuse" | "doubt";
  why: string;
}

/** A file or sheet of which nothing was read. */
export interface Unread {
  file: string;
  sheet: string;
  why: string;
}

export interface Corrections {
  sender: string;
  /** How many times corrections have been asked for. */
  round: number;
  rows: readonly Returned[];
  reasons: readonly Reason[];
  unread: readonly Unread[];
}

/** Fills a workbook with what goes back to one sender: what to do, then a sheet per kind of record. */
export function fillCorrections(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  {sender, round, rows, reasons, unread}: Corrections
): void {
  writeGuide(workbook.addWorksheet(guideSheet), `${sender}：第${round}次更正`, unread);
  const lists = new Lists();
  const why = group(reasons, one => `${one._file}:${one.row}`);
  for (const kind of recordKinds) {
    const own = rows.filter(row => row.kind === kind.id);
    if (own.length) writeRows(workbook.addWorksheet(kind.zh, headed), kind, own, why, lists);
  }
  lists.write(workbook);
}

/** Width of the reasons' column, in small letters. */
const reasonWidth = 56;

const steps = [
  "1. 每张表是一类退回的记录，一行一条，内容和报来时一样；“退回原因”写明错在哪里、怎么改，红色的格有错，黄色的格请核对。",
  "2. 直接改格里的内容，改好的行会代替原来的行；没有改的行不用删，仍算退回。",
  "3. 不该报的行，在“是否作废”一列选“是”。",
  "4. “原文件”“原工作表”“原行号”三列不要改，凭它们找到原来的行。",
  "5. 改好后保存为xlsx发回，和原来的文件放在一起，文件名保留“更正”二字和后面的数字。"
];

function writeGuide(sheet: ExcelJS.Worksheet, title: string, unread: readonly Unread[]): void {
  sheet.columns = [{width: 50}, {width: 20}, {width: 80}];
  sheet.addRow([title]).font = {bold: true, size: 14};
  printWide(sheet);
  for (const step of steps) {
    const row = sheet.addRow([step]);
    sheet.mergeCells(row.number, 1, row.number, 3);
  }
  if (!unread.length) {
    sheet.commit();
    return;
  }
  sheet.addRow([]);
  sheet.addRow(["下面的文件没有读成，请按“怎么改”改好后重报整个文件，代替原来的"]).font = {bold: true};
  sheet.addRow(["没有读成的文件", "哪张表", "怎么改"]).font = {bold: true};
  for (const {file, sheet: name, why} of unread) {
    const row = sheet.addRow([inert(file), inert(name), inert(why)]);
    row.alignment = {wrapText: true, vertical: "top"};
  }
  sheet.commit();
}

function writeRows(
  sheet: ExcelJS.Worksheet,
  kind: RecordKind,
  rows: readonly Returned[],
  reasons: ReadonlyMap<string, readonly Reason[]>,
  lists: Lists
): void {
  const beside = (header: string, note: string, width: number): FormColumn => ({header, note, width});
  const columns = [
    beside(traceHeaders.reason, "错在哪里、怎么改", reasonWidth),
    ...kindColumns(kind, lists).map(column => ({...column, isNumber: false})),
    {...beside(traceHeaders.withdrawn, "不该报的行选“是”", 12), choices: '"是"'},
    beside(traceHeaders.file, "不要改", 30),
    beside(traceHeaders.sheet, "不要改", 14),
    beside(traceHeaders.row, "不要改", 10)
  ];
  layForm(sheet, columns, rows.length + 1);
  for (const {_file, row, cells, from_file, from_sheet, from_row} of rows) {
    const why = reasons.get(`${_file}:${row}`) ?? [];
    const was: Record<string, string> = JSON.parse(cells);
    const own = kind.columns.map(c => was[c.zh] ?? inYuan(was[`${c.zh}（万元）`]));
    const text = why.map(one => `${one.column ? `${one.column}：` : ""}${one.why}`).join("\n");
    const line = sheet.addRow([text, ...own, "", from_file, from_sheet, String(from_row)].map(inert));
    line.alignment = {wrapText: true, vertical: "top"};
    line.height = heightOf(text);
    kind.columns.forEach(({zh}, i) => {
      const found = why.filter(one => one.column === zh);
      if (!found.length) return;
      const isWrong = found.some(one => one.severity === "refuse");
      line.getCell(i + 2).fill = fillOf(isWrong ? "FFFFC7CE" : "FFFFEB9C");
    });
    line.commit();
  }
  sheet.commit();
}

/** Points that a reason takes up in its column: not every program measures rows by itself. */
const heightOf = (text: string): number =>
  Math.min(
    400,
    15 * text.split("\n").reduce((lines, line) => lines + Math.ceil((line.length * 2) / reasonWidth), 0) + 3
  );
