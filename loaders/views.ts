import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";

/** One file of `sql/`: a bare select that becomes `schema.name`. */
export interface View {
  schema: string;
  name: string;
  /** Path below `sql/`, for messages. */
  file: string;
  /** First comment line: what one row is. */
  grain: string;
  /** Columns of `-- Key:`, unique and never null together. */
  key: readonly string[];
  /** `-- Stored:` makes a table instead of a view; its text says why. */
  stored: string | null;
  /** Measures of `-- Only for:`; a view of measures that no rule asks for is left empty. */
  onlyFor: readonly string[];
  sql: string;
  /** Views of `sql/` that this one reads. */
  reads: readonly string[];
}

/** Layers in the order rows flow; a view reads its own layer or an earlier one. */
export const layers = ["staging", "facts", "measures", "results", "marts"] as const;

export const sqlFolder = fileURLToPath(new URL("../sql", import.meta.url));

const comment = /--[^\n]*/g;
const qualified = /\b(raw|staging|facts|measures|results|marts)\.([a-z_0-9]+)\b/g;

/** Header line `-- Name: value` of a view, or null. */
function header(text: string, name: string): string | null {
  return text.match(new RegExp(`^-- ${name}: (.+)$`, "m"))?.[1]?.trim() ?? null;
}

const words = (line: string): string[] => line.split(",").flatMap(word => word.trim() || []);

/**
 * Reads every file of a folder shaped like `sql/` (`<n>_<layer>/<view>.sql`).
 * @throws when a file has no grain or no key
 */
export async function readViews(folder = sqlFolder): Promise<View[]> {
  const views: View[] = [];
  for (const layerFolder of (await readdir(folder)).sort()) {
    for (const entry of (await readdir(join(folder, layerFolder))).sort()) {
      const file = `${layerFolder}/${entry}`;
      const text = await readFile(join(folder, file), "utf8");
      const grain = text.match(/^-- (.+)$/m)?.[1];
      const key = header(text, "Key");
      if (!grain || !key) throw new Error(`sql/${file}: expected "-- One row per …" and "-- Key: …" on top`);
      const schema = layerFolder.replace(/^\d+_/, "");
      const name = basename(entry, ".sql");
      const sql = text.replace(comment, "").trim().replace(/;$/, "");
      const reads = [...sql.matchAll(qualified)].map(match => match[0]).filter(read => read !== `${schema}.${name}`);
      views.push({
        schema,
        name,
        file,
        grain,
        key: words(key),
        stored: header(text, "Stored"),
        onlyFor: words(header(text, "Only for") ?? ""),
        sql,
        reads: [...new Set(reads)]
      });
    }
  }
  return views;
}

/**
 * Sorts views so that each follows everything it reads.
 * @throws on an unknown name or a cycle
 */
export function orderViews(views: readonly View[]): View[] {
  const byName = new Map(views.map(view => [`${view.schema}.${view.name}`, view]));
  const ordered: View[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string, from: string): void => {
    const view = byName.get(name);
    if (!view) throw new Error(`sql/${from}: unknown view: ${name}`);
    if (state.get(name) === "done") return;
    if (state.get(name) === "open") throw new Error(`sql/${from}: views read each other in a circle: ${name}`);
    state.set(name, "open");
    for (const read of view.reads) if (!read.startsWith("raw.")) visit(read, view.file);
    state.set(name, "done");
    ordered.push(view);
  };
  for (const name of byName.keys()) visit(name, name);
  return ordered;
}

/**
 * The views that these names need, themselves included, in the order of `ordered`.
 * @param names `schema.view`; those that are no view of `sql/` are passed over
 */
export function neededBy(names: readonly string[], ordered: readonly View[]): View[] {
  const wanted = new Set(names);
  for (const view of ordered.toReversed()) {
    if (wanted.has(`${view.schema}.${view.name}`)) for (const read of view.reads) wanted.add(read);
  }
  return ordered.filter(view => wanted.has(`${view.schema}.${view.name}`));
}
