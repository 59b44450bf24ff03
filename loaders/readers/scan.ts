import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {open} from "node:fs/promises";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** What one pass over the bytes of a file tells. */
export interface Scan {
  sha256: string;
  bytes: number;
  /** `zip` and `ole` are workbooks, new and old. */
  content: "zip" | "ole" | "parquet" | "text" | "binary";
  /** A workbook that opens with a password only. */
  isLocked: boolean;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "unknown";
  hasBlankLine: boolean;
  hasQuote: boolean;
  longestLine: number;
}

/** The part that holds a workbook with an opening password, as the old container's directory names it. */
const lockedPart = Buffer.from("EncryptedPackage", "utf16le");

const chunkBytes = 4 * 2 ** 20;

/** Reads a file once: fingerprint, sort of content, encoding, blank lines, longest line. Memory stays flat. */
export async function scanFile(file: string): Promise<Scan> {
  const handle = await open(file).catch(() => {
    throw new FileProblem("unreadable");
  });
  const hash = createHash("sha256");
  const scan: Scan = {
    sha256: "",
    bytes: 0,
    content: "text",
    isLocked: false,
    encoding: "utf-8",
    hasBlankLine: false,
    hasQuote: false,
    longestLine: 0
  };
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    let line = 0;
    let last = 10;
    let utf8 = true;
    let carried: Buffer = Buffer.alloc(0);
    for (;;) {
      const {bytesRead} = await handle.read(buffer, 0, chunkBytes, null);
      if (!bytesRead) break;
      const chunk = buffer.subarray(0, bytesRead);
      if (!scan.bytes) begin(scan, chunk);
      scan.bytes += bytesRead;
      hash.update(chunk);
      if (scan.bytes > limits.fileBytes) throw new FileProblem("too_big", {received: `${scan.bytes}字节以上`});
      if (scan.content === "ole") scan.isLocked ||= chunk.includes(lockedPart);
      if (scan.content !== "text" || scan.encoding !== "utf-8") continue;
      if (!scan.hasBlankLine) scan.hasBlankLine = blankLine(chunk, last);
      scan.hasQuote ||= chunk.includes(34);
      line = longestLine(scan, chunk, line);
      if (scan.longestLine > limits.lineBytes)
        throw new FileProblem("too_long", {expected: `每行不超过${limits.lineBytes}字节`});
      if (utf8) {
        const whole = carried.length ? Buffer.concat([carried, chunk]) : chunk;
        const end = wholeCharacters(whole);
        utf8 = isUtf8(whole.subarray(0, end));
        carried = Buffer.from(whole.subarray(end));
      }
      last = chunk[bytesRead - 1]!;
    }
    if (scan.encoding === "utf-8" && (!utf8 || carried.length)) scan.encoding = "unknown";
  } finally {
    await handle.close();
  }
  scan.sha256 = hash.digest("hex");
  return scan;
}

function begin(scan: Scan, head: Buffer): void {
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) scan.content = "zip";
  else if (head.subarray(0, 4).toString("latin1") === "PAR1") scan.content = "parquet";
  else if (head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") scan.content = "ole";
  else if (head[0] === 0xff && head[1] === 0xfe) scan.encoding = "utf-16le";
  else if (head[0] === 0xfe && head[1] === 0xff) scan.encoding = "utf-16be";
  else if (head.includes(0) || /^\s*(<|%PDF|\x89PNG|\xff\xd8|\{)/.test(head.subarray(0, 64).toString("latin1")))
    scan.content = "binary";
}

function blankLine(chunk: Buffer, last: number): boolean {
  const start = chunk[0] === 13 ? 1 : 0;
  return (
    (last === 10 && chunk[start] === 10) ||
    chunk.includes("\n\n") ||
    chunk.includes("\n\r") ||
    // Old line ends alone are left to the careful reader.
    (chunk.includes(13) && !chunk.includes("\r\n"))
  );
}

/** Notes the longest line; answers how many bytes of the last, unfinished one have been seen. */
function longestLine(scan: Scan, chunk: Buffer, before: number): number {
  // Lines are looked at only where one could be too long: steps of the limit, a line end in each.
  let start = 0;
  let carried = before;
  for (;;) {
    const window = chunk.subarray(start, start + limits.lineBytes / 2);
    const end = window.lastIndexOf(10);
    if (end < 0) {
      carried += window.length;
      scan.longestLine = Math.max(scan.longestLine, carried);
    } else {
      scan.longestLine = Math.max(scan.longestLine, carried + window.indexOf(10));
      carried = window.length - end - 1;
    }
    start += window.length;
    if (start >= chunk.length) return carried;
  }
}

/** Bytes up to the last whole UTF-8 character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
