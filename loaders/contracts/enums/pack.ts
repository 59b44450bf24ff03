import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "yaml";
import {type Enumeration, enumeration} from "../column.js";

/** What records need to know of a document: how it is called, and the least score that its own sheet passes. */
export interface NamedPack {
  id: string;
  title: string;
  document_no: string;
  names?: readonly string[] | undefined;
  sheet?: {pass: number} | undefined;
}

const named = new Map<string, NamedPack>();

/** The documents there are, as records write them: those in `data/packs`, and those that rules elsewhere name. */
export const pack: Enumeration = enumeration<string>("pack", {});

/** Lets records name a document, by its id, its names, its title or its number. */
export function namePack(document: NamedPack): void {
  const {id, names = [], title, document_no} = document;
  const [label, ...synonyms] = new Set([...names, title, document_no]);
  named.set(id, document);
  Object.assign(pack.labels, {[id]: [label, ...synonyms]});
}

/** Least scores that pass, by document; only those that have a sheet of their own. */
export const passes = (): [id: string, pass: number][] =>
  [...named.values()].flatMap(({id, sheet}) => (sheet ? [[id, sheet.pass]] : []));

// A file that is not in order is no document yet; whoever reads the rules is told why.
const folder = join("data", "packs");
for (const id of foldersIn(folder)) {
  const found = readNames(join(folder, id, "pack.yml"));
  if (found?.id === id && found.title && found.document_no) namePack(found);
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

function readNames(path: string): NamedPack | null {
  try {
    return parse(readFileSync(path, "utf8")) as NamedPack | null;
  } catch {
    return null;
  }
}
