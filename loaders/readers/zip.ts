import {createReadStream} from "node:fs";
import {type FileHandle, open} from "node:fs/promises";
import {createInflateRaw} from "node:zlib";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** A file inside an archive. Its name is only ever compared, never used as a path. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** Lists an archive by its directory at the end; refuses what is broken, locked or far too large once unpacked. */
export async function listZip(file: string): Promise<Map<string, ZipEntry>> {
  const handle = await open(file);
  try {
    const directory = await readDirectory(handle);
    const entries = new Map<string, ZipEntry>();
    let at = 0;
    let unpacked = 0;
    while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
      if (directory.readUInt16LE(at + 8) & 1) throw new FileProblem("old_or_locked");
      const nameLength = directory.readUInt16LE(at + 28);
      const entry = {
        name: directory.toString("utf8", at + 46, at + 46 + nameLength).replace(/^\//, ""),
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        unpacked: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42)
      };
      entries.set(entry.name, entry);
      unpacked += entry.unpacked;
      if (unpacked > limits.unpackedBytes || entries.size > limits.zipEntries) throw new FileProblem("too_packed");
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    if (!entries.size) throw new FileProblem("broken_zip");
    return entries;
  } finally {
    await handle.close();
  }
}

/** The unpacked bytes of an entry. Stops with a refusal once they are more than declared or allowed. */
export async function* unzip(
  file: string,
  entry: ZipEntry,
  most: number = limits.unpackedBytes
): AsyncGenerator<Buffer> {
  const start = await dataStart(file, entry);
  if (entry.method !== 0 && entry.method !== 8) throw new FileProblem("broken_zip");
  if (!entry.packed) return;
  const packed = createReadStream(file, {start, end: start + entry.packed - 1});
  const stream = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed;
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length;
      if (bytes > most || bytes > entry.packed * limits.unpackedRatio + 2 ** 20) throw new FileProblem("too_packed");
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem("broken_zip");
  } finally {
    packed.destroy();
    stream.destroy();
  }
}

const tailBytes = 65_557;

async function readDirectory(handle: FileHandle): Promise<Buffer> {
  const {size} = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, tailBytes));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > tail.length) throw new FileProblem("broken_zip");
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset + length > size || length > 16 * 2 ** 20) throw new FileProblem("broken_zip");
  const directory = Buffer.alloc(length);
  await handle.read(directory, 0, length, offset);
  return directory;
}

async function dataStart(file: string, entry: ZipEntry): Promise<number> {
  const handle = await open(file);
  const header = Buffer.alloc(30);
  const {bytesRead} = await handle.read(header, 0, 30, entry.offset).finally(() => handle.close());
  if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new FileProblem("broken_zip");
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}
