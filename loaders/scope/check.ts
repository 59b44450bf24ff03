import {readdir, readFile} from "node:fs/promises";
import {extname, join, relative} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import {Refusal} from "../problems.js";
import {listZip, unzip} from "../readers/zip.js";
import type {Strays} from "./names.js";

/** An id or a name that must not be in a file, with what stands around it. */
export interface Stray {
  /** Path below the folder. */
  file: string;
  found: string;
  around: string;
}

type Look = (field: string | null, text: string) => void;

const entities: Readonly<Record<string, string>> = {lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " "};

/** A text as it is written, and as a browser would read it: escapes of JavaScript, HTML and addresses undone. */
function readings(text: string): Set<string> {
  const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
  return new Set([
    text,
    text
      .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code) => character(Number.parseInt(code, 16)))
      .replace(/\\(["'\\/])/g, "$1"),
    text
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => character(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => character(Number(code)))
      .replace(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name) => entities[name]!),
    text.replace(/(?:%[0-9a-f]{2})+/gi, bytes => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"))
  ]);
}

const tags = /<[^>]*>/g;

/** Every value of a JSON text with the field it stands in; ids are keys too. Lists of single letters are no texts. */
function lookThrough(value: unknown, field: string, look: Look): void {
  if (typeof value === "string") look(field, value);
  else if (Array.isArray(value)) for (const one of value) lookThrough(one, field, look);
  else if (value && typeof value === "object")
    for (const [key, one] of Object.entries(value)) {
      if (key === "initials") continue;
      look(field, key);
      lookThrough(one, /^\d+$/.test(key) ? field : key, look);
    }
}

function lookIntoArrow(bytes: Buffer, look: Look): void {
  const table = tableFromIPC(bytes);
  for (const name of table.names) {
    look(null, String(name));
    const values = new Set(table.getChild(String(name)).toArray() as Iterable<unknown>);
    for (const value of values) if (typeof value === "string") look(String(name), value);
  }
}

async function lookIntoZip(path: string, look: Look): Promise<void> {
  for (const [name, entry] of await listZip(path)) {
    look(null, name);
    const pieces: Buffer[] = [];
    for await (const piece of unzip(path, entry)) pieces.push(piece);
    for (const text of readings(Buffer.concat(pieces).toString("utf8")))
      for (const cell of text.split(tags)) if (cell) look("", cell);
  }
}

/**
 * Walks a built site and finds every id and name that is not to be seen: in names of files, in pages and programs as
 * they are written and as they are read, in every value of JSON and Arrow data, in workbooks unpacked.
 */
export async function findStrays(folder: string, strays: Strays): Promise<Stray[]> {
  const found: Stray[] = [];
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path);
    const note = (text: string, places: ReturnType<Strays["inText"]>) => {
      for (const place of places)
        found.push({
          file,
          found: place.found,
          around: text.slice(Math.max(0, place.at - 20), place.at + place.found.length + 20)
        });
    };
    const look: Look = (field, text) => note(text, field === null ? strays.inText(text) : strays.inCell(field, text));
    look(null, file);
    const bytes = await readFile(path);
    const kind = extname(file);
    if (kind === ".json") lookThrough(JSON.parse(bytes.toString("utf8")), "", look);
    else if (kind === ".arrow") lookIntoArrow(bytes, look);
    else if (kind === ".xlsx" || kind === ".zip") await lookIntoZip(path, look);
    else {
      const isProgram = [".js", ".css", ".html", ".map"].includes(kind);
      for (const text of readings(bytes.toString("utf8"))) {
        note(text, strays.inText(text, isProgram));
        // What a page says is no program.
        if (kind === ".html")
          note(text, strays.inText(text.replace(/<script[\s\S]*?<\/script>/g, "").replace(tags, "\n")));
      }
    }
  }
  return found;
}

const most = 10;

/**
 * The last gate before a scoped site is put in its place.
 * @throws Refusal naming the files, and what of others is in them
 */
export async function refuseStrays(folder: string, strays: Strays, name: string): Promise<void> {
  const found = await findStrays(folder, strays);
  if (found.length === 0) return;
  const lines = [
    ...new Set(found.map(({file, found, around}) => `${file}：“${found}”（${around.replaceAll(/\s+/g, " ")}）`))
  ];
  const more = lines.length > most ? [`等${lines.length}处`] : [];
  throw new Refusal(
    `网站没有建成，原来的网站没有动：里面有不属于${name}的编号或名称。请把下面各处告诉维护的人。\n${[...lines.slice(0, most), ...more].join("\n")}`
  );
}
