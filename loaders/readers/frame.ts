import {limits} from "./limits.js";
import {type Merge, mergeOf} from "./merges.js";
import {unzip, type ZipEntry} from "./zip.js";

/** What stands around the rows of a sheet and bears on all of them. */
export interface Frame {
  merges: Merge[];
  /** Whether a column, counted from 0, is hidden. */
  isHidden: (column: number) => boolean;
  /** The sheet was too large to be searched to its end, where merged areas are named: none are known. */
  isCut: boolean;
}

const tags = /<(?:\w+:)?(?:mergeCell|col)\s[^<>]{0,200}>/g;
const longestTag = 256;
const marks = ["mergeCell ", "col "].map(text => Buffer.from(text));

/**
 * Reads the frame of a sheet ahead of its rows: merged areas are named below them. Only bytes are searched, so this
 * takes little longer than unpacking. A sheet too large to have been merged by hand is not searched to its end.
 */
export async function readFrame(file: string, entry: ZipEntry): Promise<Frame> {
  const merges: Merge[] = [];
  const hidden: [from: number, to: number][] = [];
  let end: Buffer = Buffer.alloc(0);
  let searched = 0;
  let isCut = false;
  for await (const chunk of unzip(file, entry)) {
    searched += chunk.length;
    if (searched > limits.frameBytes) {
      isCut = true;
      break;
    }
    const bytes = Buffer.concat([end, chunk]);
    const last = bytes.lastIndexOf(60);
    end = bytes.subarray(Math.max(last, bytes.length - longestTag));
    if (!marks.some(mark => bytes.includes(mark))) continue;
    for (const [tag] of bytes.toString("latin1", 0, bytes.length - end.length).matchAll(tags)) {
      const merge = mergeOf(/\sref="([^"]*)"/.exec(tag)?.[1] ?? "");
      if (merge && merges.length <= limits.merges) merges.push(merge);
      if (/\shidden="(1|true)"/.test(tag))
        hidden.push([Number(/\smin="(\d+)"/.exec(tag)?.[1]) - 1, Number(/\smax="(\d+)"/.exec(tag)?.[1]) - 1]);
    }
  }
  return {merges, isHidden: column => hidden.some(([from, to]) => from <= column && column <= to), isCut};
}
