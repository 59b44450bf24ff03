import {createReadStream, createWriteStream, mkdirSync} from "node:fs";
import {dirname} from "node:path";
import {createInterface} from "node:readline";
import excel from "exceljs";
import type {ColumnType, RecordKind} from "../contracts/column.js";
import {recordKinds} from "../contracts/records/index.js";
import type {TableFile} from "./file.js";
import {fixZipDates} from "./zipDates.js";

/** No sheet grows beyond what an office machine opens. */
const rowsPerSheet = 100_000;
/** Every workbook says it was made then, so that the same arguments give the same bytes. */
const dated = new Date(Date.UTC(2020, 0, 1));
const dateStyle = {numFmt: "yyyy-mm-dd"};

/**
 * Writes tables that wait on disk as lines of JSON into one workbook, a sheet per kind; further sheets of a kind are
 * numbered. Dates become dates and numbers numbers where they are written plainly; all else stays text.
 */
export async function writeWorkbook(path: string, tables: readonly TableFile[]): Promise<void> {
  mkdirSync(dirname(path), {recursive: true});
  const stream = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  const book = new excel.stream.xlsx.WorkbookWriter({stream, useStyles: true, useSharedStrings: true});
  Object.assign(book, {created: dated, modified: dated, creator: "示例", lastModifiedBy: "示例"});
  const write = async () => {
    for (const kind of recordKinds) {
      const files = tables.filter(table => table.of.kind === kind);
      if (files.length > 0) await writeSheets(book, kind, files);
    }
    await book.commit();
  };
  await Promise.race([write(), failed]);
  fixZipDates(path);
}

/** The tables of one kind below one header, on as many sheets as they need. */
async function writeSheets(book: excel.stream.xlsx.WorkbookWriter, kind: RecordKind, files: readonly TableFile[]) {
  const typeOf = new Map(kind.columns.flatMap(c => [c.zh, ...c.synonyms].map(header => [header, c.type] as const)));
  let header: string[] | undefined;
  let types: (ColumnType | undefined)[] = [];
  let number = 1;
  let rows = 0;
  let sheet = book.addWorksheet(kind.zh);
  for (const file of files) {
    let isAboveHeader = true;
    for await (const line of createInterface({input: createReadStream(file.path)})) {
      const cells = JSON.parse(line) as string[];
      if (isAboveHeader) {
        // A header fills every column, a title only the first.
        isAboveHeader = cells.includes("");
        if (isAboveHeader) sheet.addRow([cells[0]]).commit();
        else if (header === undefined) {
          header = cells;
          types = header.map(text => typeOf.get(text.replace("（万元）", "")));
          sheet.addRow(header).commit();
        }
        continue;
      }
      if (rows === rowsPerSheet) {
        sheet.commit();
        sheet = book.addWorksheet(`${kind.zh}_${++number}`);
        sheet.addRow(header!).commit();
        rows = 0;
      }
      addRow(sheet, cells, types);
      // The zip is packed in between; without a pause all rows would wait in memory.
      if (++rows % 500 === 0) await new Promise(setImmediate);
    }
  }
  sheet.commit();
}

function addRow(sheet: excel.Worksheet, cells: readonly string[], types: readonly (ColumnType | undefined)[]): void {
  const row = sheet.addRow(cells.map((cell, index) => typed(cell, types[index])));
  types.forEach((type, index) => {
    // One shared style object: exceljs looks every other one up by its content.
    if (type === "date" && cells[index] !== "") row.getCell(index + 1).style = dateStyle;
  });
  row.commit();
}

function typed(cell: string, type: ColumnType | undefined): string | number | Date | null {
  if (cell === "") return null;
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  if ((type === "int" || type === "decimal") && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  return cell;
}
