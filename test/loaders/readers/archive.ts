import {deflateRawSync} from "node:zlib";

/** A file to put into an archive. */
export interface Packed {
  text: string | Buffer;
  /** Says that it is encrypted. */
  isLocked?: boolean;
  /** Unpacked bytes as the directory declares them. */
  declared?: number;
  /** Put in as it is. */
  isStored?: boolean;
  /** The directory shows it this many times, under names of its own: all lie in the same place. */
  times?: number;
}

/** An archive of the given files, written without any care for names or truth. */
export function archiveOf(files: Record<string, string | Packed>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, file] of Object.entries(files)) {
    const {
      text,
      isLocked = false,
      declared,
      isStored = false,
      times = 1
    }: Packed = typeof file === "string" ? {text: file} : file;
    const data = Buffer.isBuffer(text) ? text : Buffer.from(text);
    const packed = isStored ? data : deflateRawSync(data);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(isLocked ? 1 : 0, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(declared ?? data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    for (let i = 0; i < times; i++) {
      const name = Buffer.from(path);
      if (i) name.write(String(i).padStart(6, "0"), 0);
      directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, place, name]));
    }
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from("PK\x05\x06"), end]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The parts of a workbook of one sheet, each of which a test may put another in place of. */
export const parts = (sheet: string): Record<string, string | Packed> => ({
  "xl/workbook.xml": `${declaration}<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="活动记录" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
  "xl/_rels/workbook.xml.rels": `${declaration}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `${declaration}<worksheet><sheetData>${sheet}</sheetData></worksheet>`
});

/** Rows of a sheet from texts. */
export const sheetOf = (...rows: string[][]): string =>
  rows.map(cells => `<row>${cells.map(c => `<c t="inlineStr"><is><t>${c}</t></is></c>`).join("")}</row>`).join("");
