import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

/** Parts of pages that are nothing where there is nothing to show. */
const mayBeNothing = readdirSync("src/components").flatMap(file =>
  [
    ...readFileSync(`src/components/${file}`, "utf8").matchAll(
      /^export function (\w+)\((?:(?!\n\}).)*?\): [^\n]*\| null \{$/gms
    )
  ].map(([, name]) => name!)
);

test.each(readdirSync("src").filter(name => name.endsWith(".md")))("no part of %s can be shown as “null”", page => {
  const shown = [...readFileSync(`src/${page}`, "utf8").matchAll(/\$\{(\w+)\([^\n]*?\)\}/g)];
  expect(
    shown.filter(([text, name]) => mayBeNothing.includes(name!) && !text.includes("??")).map(([text]) => text)
  ).toEqual([]);
});

test("parts that may be nothing are found at all", () => {
  expect(mayBeNothing).toContain("rulesTable");
});
