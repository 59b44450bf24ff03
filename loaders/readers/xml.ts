import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** A piece of an XML file: a start (with its attributes' source), an end, or text between. Prefixes are dropped. */
export type XmlPiece =
  | {type: "open"; name: string; attributes: string; isEmpty: boolean}
  | {type: "close"; name: string}
  | {type: "text"; text: string};

const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;

/**
 * Splits the XML of a workbook into pieces. It knows no entities but the five of XML and numbered ones, follows
 * nothing, and refuses document types: there is nothing to expand.
 */
export async function* xmlPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlPiece[]> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, {stream: true});
    const {pieces, used} = split(rest);
    rest = rest.slice(used);
    if (rest.length > limits.lineBytes) throw new FileProblem("broken_zip");
    yield pieces;
  }
}

function split(xml: string): {pieces: XmlPiece[]; used: number} {
  const pieces: XmlPiece[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) return {pieces, used: at};
    if (open > at) pieces.push({type: "text", text: decodeEntities(xml.slice(at, open))});
    const next = xml[open + 1];
    if (next === "?" || next === "!") {
      const [begin, end] = xml.startsWith("<!--", open)
        ? ["<!--", "-->"]
        : xml.startsWith("<![CDATA[", open)
          ? ["<![CDATA[", "]]>"]
          : ["", ">"];
      if (/^<!DOCTYPE/i.test(xml.slice(open, open + 9))) throw new FileProblem("broken_zip");
      const close = xml.indexOf(end, open);
      if (close < 0) return {pieces, used: open};
      if (begin === "<![CDATA[") pieces.push({type: "text", text: xml.slice(open + begin.length, close)});
      at = close + end.length;
      continue;
    }
    tag.lastIndex = open;
    const match = tag.exec(xml);
    if (!match) return {pieces, used: open};
    const [whole, slash, name, attributes, empty] = match;
    if (slash) pieces.push({type: "close", name: name!});
    else pieces.push({type: "open", name: name!, attributes: attributes!, isEmpty: empty === "/"});
    at = open + whole.length;
  }
}

/** The value of an attribute, prefix or not; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? "") : undefined;
}

const entities: Readonly<Record<string, string>> = {lt: "<", gt: ">", amp: "&", quot: '"', apos: "'"};

/** Texts with the entities written out, and what Excel writes as _x000D_. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0;
    if (code) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    return entities[name] ?? whole;
  });
}
