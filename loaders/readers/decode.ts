import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

/** Rewrites a file of another encoding as UTF-8. An encoding that does not fit strictly refuses the file. */
export async function toUtf8(file: string, encoding: "gb18030" | "utf-16le" | "utf-16be", out: string): Promise<void> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  const handle = await open(out, "w");
  let line = 0;
  const write = async (text: string) => {
    const end = text.lastIndexOf("\n");
    line = end < 0 ? line + text.length : text.length - end - 1;
    if (line > limits.lineBytes) throw new FileProblem("too_long", {expected: `每行不超过${limits.lineBytes}字节`});
    await handle.write(text);
  };
  try {
    for await (const chunk of createReadStream(file, {highWaterMark: 2 ** 20})) {
      await write(decode(() => decoder.decode(chunk as Buffer, {stream: true})));
    }
    await write(decode(() => decoder.decode()));
  } finally {
    await handle.close();
  }
}

function decode(run: () => string): string {
  try {
    return run();
  } catch {
    throw new FileProblem("encoding", {expected: "UTF-8或国标编码（GB18030）"});
  }
}
