import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {commands} from "../loaders/commands.js";

const readme = readFileSync("README.md", "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** First cells of the table that follows a heading, without backticks. */
function firstCells(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1]!);
}

test("every command is described, and none that does not exist", () => {
  expect(firstCells("Commands").sort()).toEqual(Object.keys(commands).sort());
});

test("every npm script that is named exists, and every script is named", () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z]+)/g)].map(match => match[1]!);
  expect(new Set(named.filter(name => name !== "install"))).toEqual(new Set(Object.keys(scripts)));
});

describe("every path that is named is there", () => {
  const stand: Record<string, string> = {
    "<pack_id>": "tongling-2017",
    "<scheme_id>": "example-city",
    "<kind>": "activity",
    "<list>": "sector",
    "<page>": "rollout"
  };
  const paths = [...readme.matchAll(/`((?:data|loaders|sql|src|test)\/[^`\s]*)`/g)]
    .map(match => match[1]!.replace(/<\w+>/g, name => stand[name] ?? name))
    .filter(path => !["data/example", "data/exports"].includes(path));
  test.each(paths)("%s", path => {
    expect(existsSync(path)).toBe(true);
  });
});

test("the tree names the top-level folders, and there are no others", () => {
  const named = [...readme.matchAll(/^([a-z]+)\/ {2,}/gm)].map(match => match[1]!);
  const there = readdirSync(".", {withFileTypes: true})
    .filter(
      entry => entry.isDirectory() && !entry.name.startsWith(".") && !["node_modules", "dist"].includes(entry.name)
    )
    .map(entry => entry.name);
  expect(named.sort()).toEqual(there.sort());
});

test("the links of the README lead somewhere", () => {
  for (const [, link] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(existsSync(link!), link).toBe(true);
});
