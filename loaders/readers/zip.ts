import {type Entry, openPromise, type ZipFile} from "yauzl";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** A file inside an archive. Its name is only ever compared, never used as a path. */
export type ZipEntry = Entry;

/** Lists an archive by its directory at the end; refuses what is broken, locked or far too large once unpacked. */
export async function listZip(file: string): Promise<Map<string, ZipEntry>> {
  const zip = await openZip(file);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new FileProblem("old_or_locked");
      entries.set(entry.fileNameRaw.toString("utf8").replace(/^\//, ""), entry);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes || entries.size > limits.zipEntries) throw new FileProblem("too_packed");
    }
  } catch (error) {
    throw broken(error);
  } finally {
    zip.close();
  }
  if (!entries.size) throw new FileProblem("broken_zip");
  return entries;
}

/** The unpacked bytes of an entry. Stops with a refusal once they are more than declared or allowed. */
export async function* unzip(
  file: string,
  entry: ZipEntry,
  most: number = limits.unpackedBytes
): AsyncGenerator<Buffer> {
  const allowed = Math.min(most, entry.compressedSize * limits.unpackedRatio + 2 ** 20);
  // What it declares is believed only in so far as more is refused: at once here, byte by byte below.
  if (entry.uncompressedSize > allowed) throw new FileProblem("too_packed");
  const zip = await openZip(file);
  let bytes = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream) {
        bytes += (chunk as Buffer).length;
        if (bytes > allowed) throw new FileProblem("too_packed");
        yield chunk as Buffer;
      }
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw broken(error);
  } finally {
    zip.close();
  }
}

/** Names stay bytes: a name that looks like a path is nothing to complain of, as nothing is written. */
const openZip = (file: string): Promise<ZipFile> =>
  openPromise(file, {lazyEntries: true, autoClose: false, decodeStrings: false}).catch(error => {
    throw broken(error);
  });

/** Whatever the archive's reader says, the file cannot be read. */
const broken = (error: unknown): FileProblem => (error instanceof FileProblem ? error : new FileProblem("broken_zip"));
