import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import {marts} from "../contracts/marts/index.js";
import {all} from "../warehouse.js";
import type {ScopeNames} from "./names.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Letters and digits in one run, with what joins them in the names of files. */
const run = /[\p{L}\p{N}_-]+/gu;

/** What is said about the program, not by it. */
const comment = /\/\*[\s\S]*?\*\/|^\s*(?:\/\/|#).*$/gm;

/** Every word of the site's pages and messages and of the documents and schemes; the invented city is no vocabulary. */
async function programWords(): Promise<Set<string>> {
  const words = new Set<string>();
  for (const folder of ["src", "loaders", "data/packs", "data/schemes"]) {
    for (const entry of await readdir(join(root, folder), {recursive: true, withFileTypes: true})) {
      const path = join(entry.parentPath, entry.name);
      if (!/\.(ts|md|ya?ml)$/.test(entry.name) || /[\\/](\.observablehq|example)[\\/]/.test(path)) continue;
      const text = await readFile(path, "utf8");
      for (const [word] of text.replace(comment, " ").matchAll(run)) words.add(word);
    }
  }
  return words;
}

/** Every text of the marts that everyone may read: rules, words, sums, and the city's own name. */
async function sharedTexts(connection: DuckDBConnection): Promise<string[]> {
  const shared = new Set(marts.filter(({scope}) => scope === "everyone").map(({name}) => name));
  const columns = await all(
    connection,
    `select table_name as mart, column_name as name from duckdb_columns()
     where database_name = current_database() and schema_name = 'marts' and data_type = 'VARCHAR'`
  );
  const texts = columns
    .filter(({mart}) => shared.has(String(mart)))
    .map(({mart, name}) => `select distinct "${name}" as text from marts.${mart} where "${name}" is not null`);
  return (await all(connection, texts.join(" union "))).map(({text}) => String(text));
}

/** Ids and names of the attached `city`, by whether they are outside what `chooseOwn` found. */
export async function cityNames(connection: DuckDBConnection): Promise<ScopeNames> {
  const rows = await all(
    connection,
    `select branch_id as id, name, branch_id in (select branch_id from own_branches) as is_own from city.marts.branches
     union all
     select org_id, name, org_id in (select org_id from line_orgs) from city.marts.orgs
     union all
     select distinct region_id, region_name, region_id in (select region_id from own_regions) from city.marts.branches`
  );
  const own = rows.filter(({is_own}) => is_own);
  const others = rows.filter(({is_own}) => !is_own);
  const ids = (list: typeof rows) => list.map(({id}) => String(id));
  const names = (list: typeof rows) => list.map(({name}) => String(name));
  return {
    outsideIds: ids(others),
    outsideNames: names(others),
    inside: [...ids(own), ...names(own), ...(await sharedTexts(connection))],
    words: await programWords()
  };
}
