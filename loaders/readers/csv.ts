import {open} from "node:fs/promises";
import path from "node:path";
import {pipeline} from "node:stream";
import {type Options, parse} from "csv-parse";
import {parse as parseSync} from "csv-parse/sync";
import {type FileCode, FileProblem} from "../problems.js";
import {type Found, findHeader} from "./chooseKind.js";
import {decoded, decoderOf, type Encoding} from "./decode.js";
import {limits} from "./limits.js";
import type {Scan} from "./scan.js";
import {shapeOf} from "./shape.js";
import {Spool} from "./spool.js";
import type {Source, SourceNote, TextTable} from "./textTable.js";

interface HeadRow {
  record: string[];
  /** Lines up to the end of this row. */
  lines: number;
}

/** Reads the head of a CSV and says how DuckDB is to read the rest. `spoolPath` names a file that may be written. */
export async function readCsv(file: string, full: string, scan: Scan, spoolPath: string): Promise<Source> {
  const notes: SourceNote[] = [];
  const encoding = scan.encoding === "unknown" ? "gb18030" : scan.encoding;
  if (encoding !== "utf-8")
    notes.push({code: encoding === "gb18030" ? "encoding" : "unicode", n: 1, example: encoding.toUpperCase()});
  const {delimiter, rows, found} = await readHead(full, encoding, path.basename(file));
  const {at, header} = found;
  const headerRow = at + 1;
  const records = rows.map(row => row.record);
  const {year, month, rowsOf, ...shape} = shapeOf(found, records, headerRow, {sheet: "", file: path.basename(file)});
  const isOdd = scan.hasBlankLine || records.slice(0, at + 1).some(cells => cells.some(cell => /[\r\n]/.test(cell)));
  const fields = Math.min(found.fields, limits.columns);
  const table: TextTable = {path: full, delimiter, fields, skip: at + 1, firstRow: at + 2, isNumbered: false};
  const source: Source = {
    ...{file, sheet: "", sha256: scan.sha256, header, headerRow, year, month, table},
    doubts: shape.doubts,
    notes: [...notes, ...shape.notes]
  };
  if (rowsOf) return carefully(source, spoolPath, encoding, {width: records[at]!.length, rowsOf});
  return isOdd || encoding !== "utf-8" ? carefully(source, spoolPath, encoding) : source;
}

/** How rows of so many cells are turned into others. */
interface Turned {
  width: number;
  rowsOf: (cells: readonly string[]) => (readonly string[])[];
}

/** Reads a CSV row by row into a spool: for whatever DuckDB cannot read with the right row numbers, or in its form. */
export async function carefully(
  source: Source,
  spoolPath: string,
  encoding: Encoding = "utf-8",
  turned?: Turned
): Promise<Source> {
  const {table, header, headerRow} = source;
  const spool = new Spool(spoolPath, table.fields, header.personAt);
  let row = 0;
  try {
    const parser = parse({...options(table.delimiter), skip_empty_lines: false});
    // The reader of the records is told of errors; there is nothing else to do about them.
    const records = pipeline(decoded(table.path, encoding), parser, () => {});
    for await (const record of records) {
      row++;
      if (row <= headerRow) continue;
      if (turned) writeTurned(spool, row, record as string[], turned);
      else spool.write(row, record as string[]);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem("broken_csv", {received: `第${row + 1}行附近`, what: reason(error)});
  } finally {
    spool.end();
  }
  const numbered = {...table, path: spool.path, delimiter: ",", skip: 0, firstRow: 0, isNumbered: true};
  return {...source, table: numbered};
}

/** A row that has not as many cells as the header stays as it is, so that it is refused for that. */
function writeTurned(spool: Spool, row: number, record: readonly string[], {width, rowsOf}: Turned): void {
  if (record.length === width) for (const cells of rowsOf(record)) spool.write(row, cells);
  else spool.write(row, record, record.length === spool.fields ? 0 : record.length);
}

function reason(error: unknown): string {
  const code = (error as {code?: string}).code ?? "";
  if (code === "CSV_MAX_RECORD_SIZE") return "有一行过长，多半是引号没有成对";
  return code.includes("QUOTE") ? "引号没有成对" : "CSV格式有误，读不下去";
}

/** Separates no fields: but a header found by it tells what is wrong. */
const wideComma = "，";
const tells: readonly FileCode[] = ["missing_column", "repeated_column", "months_across", "wide_comma"];

const options = (delimiter: string): Options => ({
  delimiter,
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: limits.lineBytes
});

/** The first rows under the delimiter that makes sense of them. */
async function readHead(
  file: string,
  encoding: Encoding,
  name: string
): Promise<{delimiter: string; rows: HeadRow[]; found: Found}> {
  const handle = await open(file);
  const buffer = Buffer.alloc(limits.headBytes);
  const {bytesRead} = await handle.read(buffer, 0, buffer.length, 0).finally(() => handle.close());
  const isWhole = bytesRead < buffer.length;
  const decode = decoderOf(encoding);
  const read = decode(buffer.subarray(0, bytesRead), !isWhole);
  const text = isWhole ? read : read.slice(0, read.lastIndexOf("\n") + 1);
  if (!text) throw new FileProblem("too_long", {expected: `前几行不超过${limits.headBytes}字节`});
  let failure: unknown;
  for (const delimiter of [",", "\t", ";", wideComma]) {
    try {
      const rows = headRows(text, delimiter);
      const found = findHeader(
        rows.map(row => row.record),
        [name],
        {sheet: "", file: name}
      );
      if (delimiter === wideComma) throw new FileProblem("wide_comma");
      return {delimiter, rows, found};
    } catch (error) {
      // The comma's failure is told, unless another delimiter at least finds a header.
      if (!failure || (error instanceof FileProblem && tells.includes(error.code))) failure = error;
    }
  }
  throw failure instanceof FileProblem ? failure : new FileProblem("broken_csv", {what: reason(failure)});
}

function headRows(text: string, delimiter: string): HeadRow[] {
  const parsed = parseSync(text, {
    ...options(delimiter),
    skip_empty_lines: false,
    info: true,
    to: limits.headRows
  } as never) as unknown as {record: string[]; info: {lines: number}}[];
  return parsed.map(({record, info}) => ({record: record.slice(0, limits.columns), lines: info.lines}));
}
