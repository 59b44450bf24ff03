import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {growing, removeLeftovers, replaceFolder} from "../../loaders/beside.js";

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchmark-beside-"));
  target = join(folder, "dist");
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function site(path: string, text: string): void {
  mkdirSync(path);
  writeFileSync(join(path, "index.html"), text);
}
const shown = () => readFileSync(join(target, "index.html"), "utf8");

/** A process number that no process has. */
const nobody = 2 ** 22 - 1;

test("a new folder takes the old one's place and leaves nothing beside it", () => {
  site(target, "old");
  const fresh = growing(target);
  site(fresh, "new");
  replaceFolder(fresh, target);
  expect(shown()).toBe("new");
  expect(existsSync(fresh)).toBe(false);
});

test("what a killed run left is cleared, what a running one is making is let be", () => {
  site(`${target}.building-${nobody}-abc`, "half");
  const running = growing(target);
  site(running, "half");
  removeLeftovers(target);
  expect(existsSync(`${target}.building-${nobody}-abc`)).toBe(false);
  expect(existsSync(running)).toBe(true);
});

test("an old folder whose successor never came is put back", () => {
  site(`${target}.old-${nobody}`, "last good");
  removeLeftovers(target);
  expect(shown()).toBe("last good");
});

test("a neighbour with a longer name is not a leftover", () => {
  site(`${target}-2.building-${nobody}-abc`, "other");
  removeLeftovers(target);
  expect(existsSync(`${target}-2.building-${nobody}-abc`)).toBe(true);
});
