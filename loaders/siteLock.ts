import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {isAlive} from "./beside.js";

const lock = fileURLToPath(new URL("../src/.observablehq/building", import.meta.url));

/** Is the lock ours now? One that a killed run left is cleared away. */
function take(): boolean {
  mkdirSync(dirname(lock), {recursive: true});
  try {
    writeFileSync(lock, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  let owner = 0;
  try {
    owner = Number(readFileSync(lock, "utf8"));
  } catch {
    // It was let go in this moment.
  }
  if (owner > 0 && !isAlive(owner)) rmSync(lock, {force: true});
  return false;
}

/**
 * Does one thing at a time with the framework's folder of snapshots, which all builds of this checkout share: two at once
 * would draw one city's site from the other's rows.
 */
export async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  while (!take()) await new Promise(later => setTimeout(later, 200));
  try {
    return await work();
  } finally {
    rmSync(lock, {force: true});
  }
}
