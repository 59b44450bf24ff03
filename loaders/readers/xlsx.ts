import path from "node:path";
import {FileProblem} from "../problems.js";
import {type Found, findHeader, type Names} from "./chooseKind.js";
import {readFrame} from "./frame.js";
import {limits} from "./limits.js";
import {Merges} from "./merges.js";
import {shapeOf} from "./shape.js";
import {type SheetRow, sheetRows} from "./sheet.js";
import type {Unread} from "./sources.js";
import {Spool} from "./spool.js";
import type {Source, SourceDoubt, SourceNote} from "./textTable.js";
import {guideSheet, listsSheet} from "./trace.js";
import {openWorkbook, type Workbook, type WorkbookSheet} from "./workbook.js";

/** Reads every visible sheet of a workbook into a spool each. `scratch` names files that may be written. */
export async function readXlsx(
  file: string,
  full: string,
  sha256: string,
  scratch: string
): Promise<(Source | Unread)[]> {
  const workbook = await openWorkbook(full);
  const read: (Source | Unread)[] = [];
  for (const [i, sheet] of workbook.sheets.entries()) {
    const unread = (problem: FileProblem, isDoubt = false): Unread => ({
      file,
      sheet: sheet.name,
      sha256,
      problem,
      isDoubt
    });
    if (sheet.state === "veryHidden" || isOurs(sheet)) continue;
    if (sheet.state === "hidden") {
      read.push(unread(new FileProblem("hidden_sheet"), true));
      continue;
    }
    try {
      const source = await readSheet(workbook, sheet, file, sha256, `${scratch}.${i}.csv`);
      if (source) read.push(source);
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      read.push(unread(problem));
    }
  }
  if (!read.length && !workbook.sheets.some(isOurs)) throw new FileProblem("empty_table");
  noteSameKind(read.filter(one => "table" in one));
  const {pictures} = workbook;
  if (pictures) read.find(one => "table" in one)?.notes.push({code: "pictures", n: pictures, example: `${pictures}张`});
  // Beside a table, a sheet without any header is an explanation, not a return.
  const hasTable = read.some(one => "table" in one);
  return read.map(one =>
    hasTable && "problem" in one && one.problem.code === "unknown_kind"
      ? {...one, problem: new FileProblem("other_sheet"), isDoubt: true}
      : one
  );
}

/** Says of the first of several sheets of one kind that they are read as one. */
function noteSameKind(sources: readonly Source[]): void {
  for (const kind of new Set(sources.map(source => source.header.kind))) {
    const [first, ...others] = sources.filter(source => source.header.kind === kind);
    if (others.length) first!.notes.push({code: "same_kind", n: others.length + 1, example: kind.zh});
  }
}

/** A sheet that templates and correction workbooks have beside their tables. */
const isOurs = ({name, state}: WorkbookSheet): boolean =>
  name === guideSheet || (name === listsSheet && state !== "visible");

async function readSheet(
  workbook: Workbook,
  sheet: WorkbookSheet,
  file: string,
  sha256: string,
  spoolPath: string
): Promise<Source | null> {
  let isCut = false;
  const batches = sheetRows(workbook, sheet, () => {
    isCut = true;
  });
  const head: SheetRow[] = [];
  let rest: SheetRow[] = [];
  while (!rest.length) {
    const next = await batches.next();
    if (next.done) break;
    head.push(...next.value.filter(one => one.row <= limits.headRows));
    rest = next.value.filter(one => one.row > limits.headRows);
  }
  if (!head.length && !rest.length) return null;
  const found = find(head, {sheet: sheet.name, file: path.basename(file)}, workbook.sheets.length === 1);
  const {at, header, fields} = found;
  const headerRow = head[at]!.row;
  const texts = head.map(row => row.cells);
  const shape = shapeOf(found, texts, headerRow, {sheet: sheet.name, file: path.basename(file)});
  const frame = await readFrame(workbook.file, sheet.entry);
  const merges = new Merges(frame.merges, header, headerRow);
  const spool = new Spool(spoolPath, fields, header.personAt);
  let hidden = 0;
  let formulas = 0;
  let firstFormula = 0;
  let last = 0;
  // Cells that are not there are blank; what stands beyond the last header is ignored.
  const write = (rows: readonly SheetRow[]) => {
    for (const one of rows) {
      if (one.isHidden) hidden++;
      if (one.formulas && !formulas) firstFormula = one.row;
      formulas += one.formulas;
      last = one.row;
      merges.fill(one);
      if (shape.rowsOf) for (const cells of shape.rowsOf(one.cells)) spool.write(one.row, cells, fields);
      else spool.write(one.row, one.cells, fields);
    }
  };
  try {
    write(head.slice(at + 1));
    write(rest);
    for await (const rows of batches) write(rows);
  } finally {
    spool.end();
    await batches.return(undefined);
  }
  const doubts: SourceDoubt[] = [...shape.doubts, ...merges.doubts()];
  const notes: SourceNote[] = [...shape.notes, ...merges.notes()];
  const aside = header.places
    .filter(p => [p.at, p.nameAt].some(at => at !== undefined && frame.isHidden(at)))
    .map(p => p.column.zh);
  if (frame.isCut) doubts.push({code: "merges_unread", received: `${limits.frameBytes / 2 ** 20}MB以上`});
  if (hidden) doubts.push({code: "hidden_rows", received: `${hidden}行`});
  if (aside.length) doubts.push({code: "hidden_columns", received: aside.join("、")});
  if (workbook.is1904) doubts.push({code: "date_1904", received: sheet.name});
  if (isCut) notes.push({code: "rows_beyond", n: 1, example: `第${last}行以下`});
  if (formulas) notes.push({code: "formula", n: formulas, example: `第${firstFormula}行`});
  const table = {path: spoolPath, delimiter: ",", fields, skip: 0, firstRow: 0, isNumbered: true};
  const {year, month} = shape;
  return {file, sheet: sheet.name, sha256, header, headerRow, year, month, table, doubts, notes};
}

/** The sheet's name tells the kind, then the file's if it has one sheet, then the headers, then the file's all the same. */
function find(head: readonly SheetRow[], names: Names, isOnly: boolean): Found {
  const rows = head.map(row => row.cells);
  const {sheet, file} = names;
  if (isOnly) return findHeader(rows, [sheet, file], names);
  try {
    return findHeader(rows, [sheet], names);
  } catch (problem) {
    if (!(problem instanceof FileProblem) || !["ambiguous_kind", "months_across"].includes(problem.code)) throw problem;
    return findHeader(rows, [file], names);
  }
}
