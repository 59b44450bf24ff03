import {createReadStream} from "node:fs";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";
import type {Scan} from "./scan.js";

export type Encoding = Exclude<Scan["encoding"], "unknown"> | "gb18030";

/** Reads a text in its encoding, a piece at a time. An encoding that does not fit strictly refuses the file. */
export async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  let line = 0;
  for await (const chunk of createReadStream(file, {highWaterMark: 2 ** 20})) {
    const text = decode(chunk as Buffer, true);
    const end = text.lastIndexOf("\n");
    line = end < 0 ? line + text.length : text.length - end - 1;
    if (line > limits.lineBytes) throw new FileProblem("too_long", {expected: `每行不超过${limits.lineBytes}字节`});
    yield text;
  }
  yield decode(Buffer.alloc(0), false);
}

/** A function that turns bytes into text, chunk by chunk; `isMore` says that a character may end in the next one. */
export function decoderOf(encoding: Encoding): (bytes: Buffer, isMore: boolean) => string {
  const decoder = new TextDecoder(encoding, {fatal: true});
  return (bytes, isMore) => {
    try {
      return decoder.decode(bytes, {stream: isMore});
    } catch {
      throw new FileProblem("encoding", {expected: "UTF-8或国标编码（GB18030）"});
    }
  };
}
