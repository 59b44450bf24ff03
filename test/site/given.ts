import {existsSync} from "node:fs";
import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";

/** Where the site that tests look at is, and the warehouse that it is drawn from. */
export interface Sites {
  work: string;
  folder: string;
  warehouse: string;
  /** A site and its warehouse were named, none is built. */
  isGiven: boolean;
}

/** The site named by BRANCHMARK_TEST_SITE with the warehouse named by BRANCHMARK_TEST_WAREHOUSE, else one to be built. */
export function sitesToTest(): Sites {
  const work = resolve("test/.work/site");
  const {BRANCHMARK_TEST_SITE: folder, BRANCHMARK_TEST_WAREHOUSE: warehouse} = process.env;
  if (!folder !== !warehouse)
    throw new Error("BRANCHMARK_TEST_SITE and BRANCHMARK_TEST_WAREHOUSE belong together: name both or neither");
  const given = folder && warehouse ? {folder: resolve(folder), warehouse: resolve(warehouse)} : null;
  for (const path of Object.values(given ?? {})) if (!existsSync(path)) throw new Error(`${path}: not there`);
  const own = {folder: join(work, "dist"), warehouse: join(work, "warehouse.duckdb")};
  return {work, ...(given ?? own), isGiven: Boolean(given)};
}

const built = (work: string) => join(work, ".built");
const failed = (work: string) => join(work, ".failed");

/** Forgets what an earlier run said. */
export async function startSite(work: string): Promise<void> {
  await mkdir(work, {recursive: true});
  for (const marker of [built(work), failed(work)]) await rm(marker, {force: true});
}

/** Says that tests may begin. */
export const siteBuilt = (work: string): Promise<void> => writeFile(built(work), "");

/** Says that there is nothing to look at, and why. */
export const siteFailed = (work: string, error: unknown): Promise<void> =>
  writeFile(failed(work), error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * Waits until the site is built.
 * @throws what went wrong when it was not
 */
export async function siteReady(work: string): Promise<void> {
  while (!existsSync(built(work))) {
    if (existsSync(failed(work))) throw new Error(await readFile(failed(work), "utf8"));
    await new Promise(later => setTimeout(later, 200));
  }
}
