import {randomUUID} from "node:crypto";
import {existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Where something new grows until it takes its target's place: beside it, named after it and this process. */
export const growing = (target: string): string => `${target}.building-${process.pid}-${randomUUID().slice(0, 8)}`;

/** Where an old folder waits while the new one takes its place; a folder cannot be replaced in one stroke. */
const retired = (target: string): string => `${target}.old-${process.pid}`;

/** Puts a finished folder in its target's place; the old one goes once the new one is there. */
export function replaceFolder(fresh: string, target: string): void {
  const old = retired(target);
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, {recursive: true, force: true});
}

/**
 * Clears what killed runs left beside a target; those still running are let be. A folder that was retired and whose
 * successor never came is put back.
 */
export function removeLeftovers(target: string): void {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, what, pid] = name.startsWith(`${basename(target)}.`) ? (name.match(/\.(building|old)-(\d+)/) ?? []) : [];
    if (!what || isAlive(Number(pid))) continue;
    if (what === "old" && !existsSync(target)) renameSync(join(folder, name), target);
    else rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/** Is a process still running? */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
