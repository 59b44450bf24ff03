import {mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {writeBranchParts} from "../../../src/data/branchParts.js";
import {writeMissedFiles} from "../../../src/data/missedFiles.js";

/**
 * Takes every snapshot of the warehouse named by BRANCHMARK_WAREHOUSE in one process, as the site would hold them.
 * Usage: tsx test/loaders/scope/snapshots.ts FOLDER
 */
const out = process.argv[2]!;
for (const part of ["branches", "missed"]) mkdirSync(join(out, part), {recursive: true});

const print = process.stdout.write.bind(process.stdout);
for (const name of readdirSync("src/data").filter(entry => /\.(json|arrow)\.ts$/.test(entry))) {
  const pieces: Uint8Array[] = [];
  process.stdout.write = ((piece: string | Uint8Array) => {
    pieces.push(Buffer.from(piece as string));
    return true;
  }) as typeof process.stdout.write;
  await import(pathToFileURL(resolve("src/data", name)).href);
  process.stdout.write = print;
  writeFileSync(join(out, name.slice(0, -3)), Buffer.concat(pieces));
}
await writeBranchParts(async (part, text) => writeFileSync(join(out, "branches", `${part}.json`), text));
await writeMissedFiles(async (part, text) => writeFileSync(join(out, "missed", `${part}.json`), text));
