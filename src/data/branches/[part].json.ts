import {mkdir, readFile, writeFile} from "node:fs/promises";
import {writeBranchParts} from "../branchParts.js";

// The framework starts one process per file; a process costs more than a part. The first writes every part into
// the framework's cache, where it finds the others fresh. The cache is emptied before a build.
const part = process.argv.find(argument => argument.startsWith("--part="))?.slice("--part=".length);
const folder = "src/.observablehq/cache/data/branches";
await mkdir(folder, {recursive: true});
await writeBranchParts((number, text) => writeFile(`${folder}/${number}.json`, text));
process.stdout.write(await readFile(`${folder}/${part}.json`));
