import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {writeBranchParts} from "../../src/data/branchParts.js";

/** Writes the part files of the branches of BRANCHMARK_WAREHOUSE into a folder. Usage: tsx parts.ts FOLDER */
const folder = process.argv[2]!;
await writeBranchParts((number, text) => writeFile(join(folder, `${number}.json`), text));
