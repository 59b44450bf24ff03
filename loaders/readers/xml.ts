import {SaxesParser} from "saxes";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";
import {endOfRow, readPlainRow} from "./plainRows.js";

/** Attributes of a start tag as written, prefixes and all. */
export type Attributes = Record<string, string | undefined>;

/**
 * What is called for each piece of an XML file. Names come without the prefix that the first of them has; an empty
 * tag is a start and an end.
 */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The tag that holds the rows of a sheet, as nearly every program writes it. */
const rowsBegin = "<sheetData>";

/**
 * Reads the XML of a workbook; yields after each chunk, so that what came of it can be handed on. Nothing is followed
 * and there is nothing to expand: document types are refused, and with them all entities but XML's own five.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const decoder = new TextDecoder("utf-8");
  const parser = new SaxesParser({position: false, xmlns: false});
  const started = performance.now();
  // Bytes since the last tag: a text or tag that never ends is held in memory.
  let pending = 0;
  let depth = 0;
  let rowsDepth = 0;
  let prefix: string | undefined;
  const bare = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on("opentag", ({name, attributes}) => {
    prefix ??= name.slice(0, name.indexOf(":") + 1);
    pending = 0;
    if (++depth > limits.depth) throw new FileProblem("broken_zip");
    if (name === "sheetData") rowsDepth = depth;
    events.open(bare(name), attributes);
  });
  parser.on("closetag", ({name}) => {
    depth--;
    events.close?.(bare(name));
  });
  if (events.text) {
    parser.on("text", events.text);
    parser.on("cdata", events.text);
  }
  const refuse = () => {
    throw new FileProblem("broken_zip");
  };
  parser.on("doctype", () => {
    throw new FileProblem("doctype");
  });
  parser.on("error", refuse);

  /** Whether the next thing in the text is a row, and the parser is where rows are. */
  let isAtRows = false;
  /** Reads a text, rows the quick way where they are plain; answers what is left of it until there is more. */
  const read = (text: string): string => {
    let from = 0;
    if (!rowsDepth) {
      from = text.indexOf(rowsBegin) + rowsBegin.length;
      if (from < rowsBegin.length) from = text.length;
      parser.write(text.slice(0, from));
      isAtRows = rowsDepth > 0 && rowsDepth === depth;
    }
    while (isAtRows && text.startsWith("<row", from)) {
      const next = readPlainRow(text, from, events);
      const end = next > from ? next : endOfRow(text, from);
      if (end < 0 && text.length - from < limits.lineBytes) return text.slice(from);
      if (next > from) pending = 0;
      else {
        parser.write(text.slice(from, end < 0 ? text.length : end));
        isAtRows = end >= 0 && depth === rowsDepth;
      }
      from = end < 0 ? text.length : end;
    }
    // Half a tag may be the beginning of a row; whatever else follows the rows is the parser's.
    if (isAtRows && "<row".startsWith(text.slice(from))) return text.slice(from);
    isAtRows = false;
    parser.write(text.slice(from));
    return "";
  };

  let rest = "";
  for await (const chunk of chunks) {
    pending += chunk.length;
    rest = read(rest + decoder.decode(chunk, {stream: true}));
    if (pending > limits.lineBytes)
      throw new FileProblem("too_long_cell", {expected: `每格不超过${limits.cellLength}字`});
    if (performance.now() - started > limits.seconds * 1000) throw new FileProblem("too_slow");
    yield;
  }
  parser.write(rest);
  parser.close();
}

/** The value of an attribute, prefix or not; undefined when it is not there. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const written in attributes) if (written.endsWith(`:${name}`)) return attributes[written];
  return undefined;
}
