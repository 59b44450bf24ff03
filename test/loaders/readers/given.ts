import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import ExcelJS from "exceljs";
import {vi} from "vitest";
import {type LoadSummary, loadRecords} from "../../../loaders/load.js";

// Each case loads a whole folder: a second or two on a busy machine.
vi.setConfig({testTimeout: 30_000});

export type Row = Record<string, unknown>;
export type Sheets = Record<string, (string | number | boolean | Date | null | object)[][]>;

/** What a folder of returned files came to. */
export interface Outcome {
  summary: LoadSummary;
  rows(sql: string): Promise<Row[]>;
  /** Codes of problems as `行:列:代码`, refusals before doubts, sorted. */
  codes(kind: string, severity?: "refuse" | "doubt"): Promise<string[]>;
}

/** Three organisations and four branches, known by heart throughout. */
export const core: Record<string, string> = {
  "党组织信息.csv":
    "组织编号,上级组织编号,组织层级,组织名称\nO1,,市,示例市委\nO2,O1,区县,甲区区委\nO3,O2,基层党委,乙镇党委\n",
  "支部基本信息.csv":
    "支部编号,上级组织编号,支部名称,领域\nB1,O3,示例村党支部,农村\nB2,O3,第二党支部,农村\nB3,O2,机关党支部,机关\nB4,O2,同名党支部,机关\nB5,O3,同名党支部,农村\n"
};

/** Loads files (text, bytes, or sheets of a workbook) and hands what came of it to `check`. */
export async function given(
  files: Record<string, string | Buffer | Sheets>,
  check: (outcome: Outcome) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  const instance = await DuckDBInstance.create(":memory:", {temp_directory: path.join(folder, "spilt")});
  const connection = await instance.connect();
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, "records", name);
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(
        file,
        typeof content === "string" || Buffer.isBuffer(content) ? content : await workbookOf(content)
      );
    }
    await mkdir(path.join(folder, "records"), {recursive: true});
    const summary = await loadRecords(connection, path.join(folder, "records"), {workFolder: folder});
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
    const codes = async (kind: string, severity = "%") =>
      (
        await rows(`SELECT coalesce(row::VARCHAR, '-') || ':' || coalesce("column", '-') || ':' || code AS c FROM raw.problems
          WHERE kind = '${kind}' AND severity LIKE '${severity}' ORDER BY row, "column", code`)
      ).map(r => String(r.c));
    await check({summary, rows, codes});
  } finally {
    connection.closeSync();
    await rm(folder, {recursive: true, force: true});
  }
}

/** A workbook with the given rows, as Excel would save it. */
export async function workbookOf(sheets: Sheets): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** An activity table whose header is that of the template. */
export const activities = (...rows: string[]) =>
  `${["支部编号,党小组编号,活动类型,活动日期,应到人数,实到人数,主题", ...rows].join("\n")}\n`;
