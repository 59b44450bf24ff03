import {mkdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import ExcelJS from "exceljs";
import {marts} from "./contracts/marts/index.js";
import type {Mart} from "./contracts/marts/mart.js";
import {Refusal} from "./problems.js";
import {type Progress, silent} from "./progress.js";
import {openWarehouse} from "./warehouse.js";

export const exportFormats = ["csv", "xlsx", "parquet"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  /** Folder to write into; files of the same name are replaced. */
  out: string;
  warehouse: string;
  /** Mart names; all when empty. */
  names?: readonly string[];
  format?: ExportFormat;
  progress?: Progress;
}

/** Rows a worksheet can hold below its header. */
const sheetRows = 1_048_575;

/** Tells spreadsheet programs that a CSV file is UTF-8. */
const byteOrderMark = "\ufeff";

/** A text that a spreadsheet would run, in full width too: it is written with an apostrophe in front. */
const formulaStart = "[=+\\-@＝＋－＠\\t\\r\\n]";

/**
 * Writes marts as files, every row, in the order of their keys. Texts never become formulas; numbers stay numbers.
 * @returns names of the files written
 * @throws Refusal on an unknown mart
 */
export async function exportMarts(options: ExportOptions): Promise<string[]> {
  const {names = [], format = "csv", progress = silent} = options;
  const known = new Set(marts.map(mart => mart.name));
  const unknown = names.filter(name => !known.has(name));
  if (unknown.length > 0) {
    throw new Refusal(`没有“${unknown.join("、")}”这张结果表。可用的有：${[...known].join("、")}。`);
  }
  const chosen = names.length > 0 ? marts.filter(mart => names.includes(mart.name)) : marts;
  await mkdir(options.out, {recursive: true});
  const {connection, close} = await openWarehouse(options.warehouse);
  try {
    const written: string[] = [];
    for (const [index, mart] of chosen.entries()) {
      progress.step(`写出 ${mart.name}`, index, chosen.length);
      const file = join(options.out, `${mart.name}.${format}`);
      const fresh = `${file}.writing`;
      await (format === "xlsx" ? writeWorkbook(connection, mart, fresh) : copyFile(connection, mart, fresh, format));
      await rename(fresh, file);
      written.push(file);
    }
    return written;
  } finally {
    progress.end();
    close();
    for (const mart of chosen) await rm(join(options.out, `${mart.name}.${format}.writing`), {force: true});
  }
}

async function martColumns(connection: DuckDBConnection, mart: Mart): Promise<{name: string; isText: boolean}[]> {
  const names = Object.keys(mart.row.shape).map(name => `"${name}"`);
  const reader = await connection.runAndReadAll(`select ${names.join(", ")} from marts.${mart.name} limit 0`);
  const types = reader.columnTypes();
  return reader.columnNames().map((name, index) => ({name, isText: String(types[index]) === "VARCHAR"}));
}

/** Text columns with an apostrophe before whatever could run; `mark` goes before the first header. */
function safeSelect(mart: Mart, columns: readonly {name: string; isText: boolean}[], mark = ""): string {
  const selected = columns.map(({name, isText}, index) => {
    const value = isText
      ? `case when regexp_matches("${name}", '^${formulaStart}') then '''' || "${name}" else "${name}" end`
      : `"${name}"`;
    return `${value} as "${index === 0 ? mark : ""}${name}"`;
  });
  return `select ${selected.join(", ")} from marts.${mart.name} order by ${mart.key.map(key => `"${key}"`).join(", ")}`;
}

async function copyFile(
  connection: DuckDBConnection,
  mart: Mart,
  file: string,
  format: "csv" | "parquet"
): Promise<void> {
  const columns = await martColumns(connection, mart);
  const names = columns.map(({name}) => `"${name}"`).join(", ");
  const order = mart.key.map(key => `"${key}"`).join(", ");
  const query =
    format === "csv"
      ? safeSelect(mart, columns, byteOrderMark)
      : `select ${names} from marts.${mart.name} order by ${order}`;
  const how = format === "csv" ? "format csv, header" : "format parquet, compression zstd";
  await connection.run(`copy (${query}) to '${file.replaceAll("'", "''")}' (${how})`);
}

async function writeWorkbook(connection: DuckDBConnection, mart: Mart, file: string): Promise<void> {
  const columns = await martColumns(connection, mart);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({filename: file});
  const result = await connection.stream(safeSelect(mart, columns));
  let sheet: ExcelJS.Worksheet | undefined;
  let sheets = 0;
  let rows = 0;
  for await (const chunk of result.yieldRowsJs()) {
    for (const row of chunk) {
      if (!sheet || rows === sheetRows) {
        sheet?.commit();
        sheets += 1;
        sheet = workbook.addWorksheet(`${sheets}`);
        sheet.addRow(columns.map(({name}) => name)).commit();
        rows = 0;
      }
      sheet.addRow(row.map(value => (typeof value === "bigint" ? Number(value) : value))).commit();
      rows += 1;
    }
  }
  if (!sheet)
    workbook
      .addWorksheet("1")
      .addRow(columns.map(({name}) => name))
      .commit();
  await workbook.commit();
}
