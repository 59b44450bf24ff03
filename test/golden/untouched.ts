import {createHash} from "node:crypto";
import {readdir, readFile, stat} from "node:fs/promises";
import {basename, dirname} from "node:path";

/** What is to stay as it is: the bytes of a warehouse, when they were written, and what lies beside it. */
export interface Kept {
  sha256: string;
  mtime: number;
  beside: string[];
}

/** Looks at a warehouse and its folder, without opening it. */
export async function lookAt(warehouse: string): Promise<Kept> {
  const bytes = await readFile(warehouse);
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mtime: (await stat(warehouse)).mtimeMs,
    beside: (await readdir(dirname(warehouse))).filter(name => name !== basename(warehouse)).sort()
  };
}
