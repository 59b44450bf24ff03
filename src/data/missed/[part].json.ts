import {mkdir, readFile, writeFile} from "node:fs/promises";
import {writeMissedFiles} from "../missedFiles.js";

// The framework starts one process per file; a process costs more than a file. The first writes all of them into
// the framework's cache, where it finds the others fresh. The cache is emptied before a build.
const part = process.argv.find(argument => argument.startsWith("--part="))?.slice("--part=".length);
const folder = "src/.observablehq/cache/data/missed";
await mkdir(folder, {recursive: true});
await writeMissedFiles((place, text) => writeFile(`${folder}/${place}.json`, text));
process.stdout.write(await readFile(`${folder}/${part}.json`));
