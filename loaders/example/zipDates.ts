import {closeSync, fstatSync, openSync, readSync, writeSync} from "node:fs";

const tailLength = 22;
/** 2020-01-01 00:00 as a zip writes it: time in the lower half, date in the upper. */
const dated = (((2020 - 1980) << 9) | (1 << 5) | 1) << 16;

/**
 * Gives every part of a zip the same date. exceljs stamps them with the moment of writing and has no setting for it;
 * without this the same arguments would not give the same bytes.
 */
export function fixZipDates(path: string): void {
  const file = openSync(path, "r+");
  try {
    const read = (length: number, at: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const tail = read(tailLength, fstatSync(file).size - tailLength);
    const directoryAt = tail.readUInt32LE(16);
    const directory = read(tail.readUInt32LE(12), directoryAt);
    const stamp = Buffer.alloc(4);
    stamp.writeUInt32LE(dated >>> 0);
    for (let at = 0; at < directory.length; ) {
      stamp.copy(directory, at + 12);
      writeSync(file, stamp, 0, 4, directory.readUInt32LE(at + 42) + 10);
      at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    writeSync(file, directory, 0, directory.length, directoryAt);
  } finally {
    closeSync(file);
  }
}
