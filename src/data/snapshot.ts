import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {type Marts, readMarts} from "./readMarts.js";

/** What a file such as `site.json.ts` exports: takes what `data/site.json` holds, bytes or what JSON can say. */
type Snapshot = (marts: Marts) => Promise<unknown>;

/** Marks what a file exports as its snapshot. */
export const snapshot = <Taken extends Snapshot>(take: Taken): Taken => take;

const here = fileURLToPath(new URL(".", import.meta.url));

/** Names of all snapshots, as pages ask for them below `data/`. */
export async function snapshotNames(): Promise<string[]> {
  const files = (await readdir(here)).filter(name => /^\w+\.(arrow|json|xlsx)\.ts$/.test(name));
  return files.map(file => file.slice(0, -".ts".length)).sort();
}

/**
 * Takes every snapshot of a warehouse, one after the other in this process: starting one for each costs more than all of
 * them together.
 * @throws naming the snapshot that could not be taken
 */
export async function writeSnapshots(warehouse: string, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  await readMarts(warehouse, async marts => {
    for (const name of await snapshotNames()) {
      const {default: take}: {default: Snapshot} = await import(pathToFileURL(join(here, `${name}.ts`)).href);
      const taken = await take(marts).catch((cause: Error) => {
        throw new Error(`data/${name}：没有写成（${cause.message}）。`, {cause});
      });
      await writeFile(join(folder, name), taken instanceof Uint8Array ? taken : JSON.stringify(taken));
    }
  });
}
