import {pipeline, type Readable} from "node:stream";
import {createInflateRaw} from "node:zlib";
import {type Entry, openPromise, type ZipFile} from "yauzl";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** A file inside an archive. Its name is only ever compared, never used as a path. */
export type ZipEntry = Entry;

/** Bytes handed on at a time: small pieces cost more to hand on than to unpack. */
const chunkBytes = 2 ** 18;

/**
 * Lists an archive by its directory at the end; refuses what is broken, locked or far too large once unpacked, and
 * files that lie over one another, which make much out of little.
 */
export async function listZip(file: string): Promise<Map<string, ZipEntry>> {
  const zip = await openZip(file);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  try {
    if (zip.entryCount > limits.zipEntries)
      throw new FileProblem("too_packed", {expected: `里面不超过${limits.zipEntries}个文件`});
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new FileProblem("locked");
      entries.set(entry.fileNameRaw.toString("utf8").replace(/^\//, ""), entry);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes) throw tooPacked(limits.unpackedBytes);
    }
  } catch (error) {
    throw broken(error);
  } finally {
    zip.close();
  }
  if (!entries.size || overlap([...entries.values()])) throw new FileProblem("broken_zip");
  return entries;
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const placed = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const end = (entry: ZipEntry) => entry.relativeOffsetOfLocalHeader + entry.compressedSize;
  return placed.some((entry, i) => i > 0 && end(placed[i - 1]!) > entry.relativeOffsetOfLocalHeader);
}

/** The unpacked bytes of an entry. Refused at once when it declares too many, and later when there are more than that. */
export async function* unzip(
  file: string,
  entry: ZipEntry,
  most: number = limits.unpackedBytes
): AsyncGenerator<Buffer> {
  const allowed = Math.min(most, entry.compressedSize * limits.unpackedRatio + 2 ** 20);
  if (entry.uncompressedSize > allowed) throw tooPacked(allowed);
  const zip = await openZip(file);
  let bytes = 0;
  try {
    const stream = await openEntry(zip, entry);
    try {
      for await (const chunk of stream) {
        bytes += (chunk as Buffer).length;
        if (bytes > entry.uncompressedSize) throw new FileProblem("broken_zip");
        yield chunk as Buffer;
      }
      if (bytes < entry.uncompressedSize) throw new FileProblem("broken_zip");
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw broken(error);
  } finally {
    zip.close();
  }
}

async function openEntry(zip: ZipFile, entry: ZipEntry): Promise<Readable> {
  if (entry.compressionMethod !== 8) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, {decompress: false});
  // The reader of the other end is told of errors; there is nothing else to do about them.
  return pipeline(packed, createInflateRaw({chunkSize: chunkBytes}), () => {});
}

const tooPacked = (bytes: number) =>
  new FileProblem("too_packed", {expected: `解开后不超过${Math.ceil(bytes / 2 ** 20)}MB`});

/** Names stay bytes: a name that looks like a path is nothing to complain of, as nothing is written. */
const openZip = (file: string): Promise<ZipFile> =>
  openPromise(file, {lazyEntries: true, autoClose: false, decodeStrings: false}).catch(error => {
    throw broken(error);
  });

/** Whatever the archive's reader says, the file cannot be read. */
const broken = (error: unknown): FileProblem => (error instanceof FileProblem ? error : new FileProblem("broken_zip"));
