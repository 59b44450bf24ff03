import {readdir} from "node:fs/promises";
import path from "node:path";

/** What lies in a records folder, as paths relative to it with `/`, sorted. */
export interface FolderFiles {
  tables: string[];
  others: string[];
}

/** Names under which tables come, in whatever form: what is in them decides, and what cannot be read is refused by name. */
const tableLike = /\.(csv|tsv|txt|xlsx|xlsm|xls|et|wps|ods|parquet)$/i;

/** Finds the tables of a folder at any depth. Links are not followed; what spreadsheet programs leave behind is passed over. */
export async function folderFiles(folder: string): Promise<FolderFiles> {
  const tables: string[] = [];
  const others: string[] = [];
  const walk = async (relative: string) => {
    for (const entry of await readdir(path.join(folder, relative), {withFileTypes: true})) {
      const name = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
      if (entry.isDirectory()) await walk(name);
      else if (entry.isFile() && tableLike.test(entry.name)) tables.push(name);
      else others.push(name);
    }
  };
  await walk("");
  // Plain code unit order: the same on every machine, whatever its locale.
  return {tables: tables.sort(), others: others.sort()};
}
