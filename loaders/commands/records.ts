import {relative} from "node:path";
import {folders, hasTables} from "../folders.js";
import type {LoadSummary} from "../load.js";
import {readRules} from "../rules.js";
import {progress, say} from "./terminal.js";

export const recordsOption = {value: "文件夹", zh: "记录文件夹，默认data/records；为空时用示例城市"} as const;
export const programmeOption = {value: "文件", zh: "评定方案，默认data/programme.yml"} as const;

/** The records to read: the given folder, else the programme's own, else the example city's, written when missing. */
export async function recordsFolder(records?: string, programme: string = folders.programme): Promise<string> {
  if (records) return records;
  const rules = await readRules({programme});
  const own = relative(process.cwd(), rules.programme.records) || ".";
  if (await hasTables(own)) return own;
  if (!(await hasTables(folders.example))) {
    say(`${own} 里没有表格，先写一座示例城市到 ${folders.example}。`);
    const {writeExample} = await import("../example.js");
    await writeExample({out: folders.example, progress});
  }
  return folders.example;
}

type Counts = Pick<
  LoadSummary,
  "files" | "rows_read" | "rows_loaded" | "rows_quarantined" | "rows_duplicate" | "refused_files"
>;

/** Says how many rows were read and what became of them. */
export function sayLoaded(counts: Counts): void {
  const {files, rows_read, rows_loaded, rows_quarantined, rows_duplicate, refused_files} = counts;
  say(`读文件${files}个：读到${rows_read}行＝入库${rows_loaded}＋退回${rows_quarantined}＋重复${rows_duplicate}。`);
  if (refused_files > 0) say(`另有${refused_files}个文件（工作表）没有读成。`);
}
