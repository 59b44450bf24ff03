import {readdir} from "node:fs/promises";
import {join} from "node:path";

/** Where things are, relative to the folder the program is run in. */
export const folders = {
  example: join("data", "example"),
  programme: join("data", "programme.yml"),
  warehouse: join("data", "warehouse.duckdb"),
  site: "dist"
} as const;

/** Does a folder hold any CSV or XLSX file, at any depth? A folder that is not there holds none. */
export async function hasTables(folder: string): Promise<boolean> {
  const entries = await readdir(folder, {recursive: true}).catch(() => []);
  return entries.some(entry => /\.(csv|xlsx)$/i.test(entry));
}
