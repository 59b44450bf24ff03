import {SaxesParser} from "saxes";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** Attributes of a start tag as written, prefixes and all. */
export type Attributes = Record<string, string>;

/**
 * What is called for each piece of an XML file. Names come without the prefix that the first of them has; an empty
 * tag is a start and an end.
 */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

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
  let prefix: string | undefined;
  const bare = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on("opentag", ({name, attributes}) => {
    prefix ??= name.slice(0, name.indexOf(":") + 1);
    pending = 0;
    if (++depth > limits.depth) throw new FileProblem("broken_zip");
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
  for await (const chunk of chunks) {
    pending += chunk.length;
    parser.write(decoder.decode(chunk, {stream: true}));
    if (pending > limits.lineBytes)
      throw new FileProblem("too_long_cell", {expected: `每格不超过${limits.cellLength}字`});
    if (performance.now() - started > limits.seconds * 1000) throw new FileProblem("too_slow");
    yield;
  }
  parser.close();
}

/** The value of an attribute, prefix or not; undefined when it is not there. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const written in attributes) if (written.endsWith(`:${name}`)) return attributes[written];
  return undefined;
}
