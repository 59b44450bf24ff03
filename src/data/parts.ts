import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {writeAbsentFiles} from "./absentFiles.js";
import {writeBranchParts} from "./branchParts.js";
import {gatherSeries} from "./clauseSeries.js";
import {writeMissedFiles} from "./missedFiles.js";
import {readMarts} from "./readMarts.js";

/**
 * Writes the small files of which a page reads the one it needs: `branches/<part>.json`, so that ten thousand branches
 * cost one page, `missed/<clause>.json`, the branches behind a clause, and `absent/<kind>.json`, those that
 * returned none of a kind of record.
 */
export async function writeParts(warehouse: string, folder: string): Promise<void> {
  const into = async (name: string) => {
    await mkdir(join(folder, name), {recursive: true});
    return (number: number, text: string) => writeFile(join(folder, name, `${number}.json`), text);
  };
  await readMarts(warehouse, async marts => {
    await gatherSeries(marts.connection);
    await writeBranchParts(marts, await into("branches"));
    await writeMissedFiles(marts, await into("missed"));
    await writeAbsentFiles(marts, await into("absent"));
  });
}
