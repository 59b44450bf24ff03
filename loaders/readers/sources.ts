import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {FileProblem} from "../problems.js";
import {readCsv} from "./csv.js";
import {readParquet} from "./parquet.js";
import {withoutNumbers} from "./persons.js";
import {type Scan, scanFile} from "./scan.js";
import type {Source} from "./textTable.js";
import {readXlsx} from "./xlsx.js";

/** A file or sheet that is not loaded, and why. */
export interface Unread {
  file: string;
  sheet: string;
  sha256: string;
  problem: FileProblem;
  /** Nothing is wrong with it: a hidden sheet, an explanation beside the table. */
  isDoubt?: boolean;
}

/** Reads one file as far as its headers. `scratch` names files that may be written. */
export async function openFile(
  connection: DuckDBConnection,
  folder: string,
  name: string,
  scratch: string
): Promise<(Source | Unread)[]> {
  const full = path.join(folder, name);
  const file = withoutNumbers(name);
  let scan: Scan | undefined;
  try {
    scan = await scanFile(full);
    if (scan.content === "ole") throw new FileProblem(scan.isLocked ? "locked" : "old_format");
    if (scan.content === "binary") throw new FileProblem("not_a_table");
    if (scan.content === "zip") return await readXlsx(file, full, scan.sha256, scratch);
    if (scan.content === "parquet") return [await readParquet(connection, file, full, scan.sha256)];
    return [await readCsv(file, full, scan, scratch)];
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const unread = {file, sheet: "", sha256: scan?.sha256 ?? ""};
    // A text that nothing tells to be a return is most likely an explanation.
    if (/\.txt$/i.test(file) && problem.code === "unknown_kind")
      return [{...unread, problem: new FileProblem("other_sheet"), isDoubt: true}];
    return [{...unread, problem}];
  }
}
