import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";
import {withoutNumbers} from "./persons.js";
import {attribute, readXml, type XmlEvents} from "./xml.js";
import {listZip, unzip, type ZipEntry} from "./zip.js";

/** What of a workbook is needed to read its sheets. */
export interface Workbook {
  file: string;
  sheets: WorkbookSheet[];
  texts: string[];
  /** How the numbers of each cell style are shown. */
  styles: NumberStyle[];
  is1904: boolean;
  /** Pictures in it, which nobody looks at. */
  pictures: number;
}

export interface WorkbookSheet {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  entry: ZipEntry;
}

export type NumberStyle = "plain" | "date" | "percent";

/** Opens a workbook: its sheets in their order, shared texts and styles. Macros, links and pictures are not looked at. */
export async function openWorkbook(file: string): Promise<Workbook> {
  const entries = await listZip(file);
  const main = [...entries.keys()].find(name => /(^|\/)workbook\.xml$/.test(name));
  if (!main) throw new FileProblem("not_a_table");
  const base = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (name: string) => entries.get(base + name);
  const targets = new Map<string, string>();
  const rels = entries.get(`${base}_rels/workbook.xml.rels`);
  if (!rels) throw new FileProblem("broken_zip");
  await eachPiece(file, rels, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attributes.Target ?? "";
      targets.set(attributes.Id ?? "", target.startsWith("/") ? target.slice(1) : base + target);
    }
  });
  const pictures = [...entries.keys()].filter(name => /(^|\/)media\/[^/]+$/.test(name)).length;
  const workbook: Workbook = {file, sheets: [], texts: [], styles: [], is1904: false, pictures};
  await eachPiece(file, entries.get(main)!, {
    open(name, attributes) {
      if (name === "workbookPr") workbook.is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const entry = entries.get(targets.get(attribute(attributes, "id") ?? "") ?? "");
      const state = (attributes.state ?? "visible") as WorkbookSheet["state"];
      // A part shown twice would be read twice: one small part could stand for any amount.
      if (!entry || workbook.sheets.some(other => other.entry === entry)) return;
      if (workbook.sheets.length === limits.sheets)
        throw new FileProblem("too_many_sheets", {expected: `不超过${limits.sheets}个`});
      workbook.sheets.push({name: withoutNumbers((attributes.name ?? "").slice(0, limits.nameLength)), state, entry});
    }
  });
  if (part("sharedStrings.xml")) workbook.texts = await sharedTexts(file, part("sharedStrings.xml")!);
  if (part("styles.xml")) workbook.styles = await numberStyles(file, part("styles.xml")!);
  return workbook;
}

async function eachPiece(file: string, entry: ZipEntry, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(unzip(file, entry, limits.sharedBytes), events));
}

/** Texts by number; rich text is flattened, readings above characters are left out. */
async function sharedTexts(file: string, entry: ZipEntry): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isReading = false;
  await eachPiece(file, entry, {
    open(name) {
      if (name === "t") isText = true;
      else if (name === "rPh") isReading = true;
      else if (name === "si") text = "";
    },
    text(piece) {
      // One character beyond the limit stays, so that the row is refused for its length.
      if (isText && !isReading) text += piece.slice(0, limits.cellLength + 1 - text.length);
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isReading = false;
      else if (name === "si" && texts.push(text) > limits.sharedTexts)
        throw new FileProblem("too_many_texts", {expected: `不同的文字不超过${limits.sharedTexts}条`});
    }
  });
  return texts;
}

async function numberStyles(file: string, entry: ZipEntry): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isCells = false;
  await eachPiece(file, entry, {
    open(name, attributes) {
      if (name === "cellXfs") isCells = true;
      const id = Number(attributes.numFmtId ?? 0);
      if (name === "numFmt") codes.set(id, (attributes.formatCode ?? "").slice(0, limits.nameLength));
      else if (name === "xf" && isCells) styles.push(numberStyle(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    }
  });
  return styles;
}

function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
      ? "date"
      : "plain";
  }
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs年月日]/i.test(bare.replace(/general/i, "")) ? "date" : "plain";
}
