import type {XmlEvents} from "./xml.js";

const row = /<row((?: [\w:]+="[^"<&]*")*)(\/?)>/y;
const cell =
  /<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]+)")?(?:\/>|>(?:<v>([^<&]*)<\/v>)?<\/c>)/y;
const rowEnd = "</row>";

/** Cells of the row at hand, four pieces each: reference, style, type, value. */
const pieces: (string | undefined)[] = [];

/**
 * Reads a row of a sheet that stands at a place of a text as spreadsheet programs write nearly all rows: cells with a
 * value or none, nothing to be resolved. Calls the same events as the parser would, several times as fast.
 * @returns the place behind the row; the same place when it is another row, or none, and nothing was called
 */
export function readPlainRow(text: string, from: number, events: XmlEvents): number {
  row.lastIndex = from;
  const start = row.exec(text);
  if (!start) return from;
  let at = row.lastIndex;
  let count = 0;
  if (!start[2]) {
    cell.lastIndex = at;
    for (let found = cell.exec(text); found; found = cell.exec(text)) {
      at = cell.lastIndex;
      pieces[count++] = found[1];
      pieces[count++] = found[2];
      pieces[count++] = found[3];
      pieces[count++] = found[4];
    }
    if (!text.startsWith(rowEnd, at)) return from;
    at += rowEnd.length;
  }
  events.open("row", attributesOf(start[1]!));
  for (let i = 0; i < count; i += 4) {
    events.open("c", {r: pieces[i], s: pieces[i + 1], t: pieces[i + 2]});
    const value = pieces[i + 3];
    if (value !== undefined) {
      events.open("v", none);
      if (value) events.text?.(value);
      events.close?.("v");
    }
    events.close?.("c");
  }
  events.close?.("row");
  return at;
}

const none = {};

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  // Known by now to be ` name="value"` again and again.
  const parts = text.split('"');
  for (let i = 0; i + 1 < parts.length; i += 2) attributes[parts[i]!.slice(1, -1)] = parts[i + 1]!;
  return attributes;
}

/** The place behind a row that begins at a place of a text; -1 when the text ends before it. */
export function endOfRow(text: string, from: number): number {
  const end = text.indexOf(rowEnd, from);
  return end < 0 ? -1 : end + rowEnd.length;
}
