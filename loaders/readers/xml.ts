import {SaxesParser} from "saxes";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** Attributes of a start tag as written, prefixes and all. */
export type Attributes = Record<string, string>;

/** What is called for each piece of an XML file; names come without prefix. An empty tag is a start and an end. */
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
  // Bytes since the last piece: one that never ends is held in memory.
  let pending = 0;
  parser.on("opentag", ({name, attributes}) => {
    pending = 0;
    events.open(local(name), attributes);
  });
  parser.on("closetag", ({name}) => {
    pending = 0;
    events.close?.(local(name));
  });
  const text = (piece: string) => {
    pending = 0;
    events.text?.(piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  const refuse = () => {
    throw new FileProblem("broken_zip");
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  for await (const chunk of chunks) {
    pending += chunk.length;
    parser.write(decoder.decode(chunk, {stream: true}));
    if (pending > limits.lineBytes) refuse();
    yield;
  }
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The value of an attribute, prefix or not; undefined when it is not there. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const written in attributes) if (written.endsWith(`:${name}`)) return attributes[written];
  return undefined;
}
