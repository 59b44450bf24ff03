import {existsSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {growing, removeLeftovers, replaceFolder} from "../beside.js";
import {refusal} from "../problems.js";

/** The file at the root of an example that says so, and lists what belongs to it. */
export const markerName = "示例数据.md";

/**
 * Where to write and how to put it in place: the new example grows in a folder beside the old one, which stays whole
 * until the new one is.
 * @throws Refusal when `out` holds anything that an earlier example did not write.
 */
export function exampleFolder(out: string): {work: string; putInPlace(): void; discard(): void} {
  const target = resolve(out);
  refuseForeign(target);
  removeLeftovers(target);
  const work = growing(target);
  return {
    work,
    putInPlace() {
      replaceFolder(work, target);
    },
    discard() {
      rmSync(work, {recursive: true, force: true});
    }
  };
}

function refuseForeign(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const files = isFolder ? filesIn(target) : [target];
  if (isFolder && files.length === 0) return;
  const marker = join(target, markerName);
  const own = isFolder && existsSync(marker) ? ownFiles(readFileSync(marker, "utf8")) : new Set<string>();
  const foreign = files.find(file => !own.has(relative(target, file).split(sep).join("/")));
  if (foreign === undefined) return;
  throw refusal({
    where: target,
    what: "这里有不是示例程序写的文件，没有动它",
    expected: "空文件夹、还没有的文件夹或以前生成的示例",
    received: relative(dirname(target), foreign),
    todo: "请换一个文件夹"
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name));
}

const ownFiles = (marker: string) =>
  new Set([markerName, ...[...marker.matchAll(/^- `([^`]+)`/gm)].map(match => match[1]!)]);
