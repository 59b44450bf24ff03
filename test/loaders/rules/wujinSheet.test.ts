import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {clauseFile} from "../../../loaders/contracts/rules/clause.js";
import {packFile} from "../../../loaders/contracts/rules/pack.js";

const folder = "data/packs/wujin-2016";
const read = (file: string): unknown => parse(readFileSync(`${folder}/${file}`, "utf8"));
const {dimensions} = packFile.parse(read("pack.yml"));
const sheet = dimensions.map(({id, cap}, i) => {
  const clauses = clauseFile.parse(read(`clauses/0${i + 1}-${id}.yml`));
  return {cap, lines: clauses.filter(({points}) => points !== undefined)};
});
const total = (points: readonly (number | undefined)[]) => points.reduce<number>((sum, n) => sum + (n ?? 0), 0);

test("the Wujin sheet has 28 lines, all of the annex and all given by people", () => {
  const lines = sheet.flatMap(dimension => dimension.lines);
  expect(lines).toHaveLength(28);
  for (const {id, kind} of lines) expect([id[0], kind], id).toEqual(["A", "assessed"]);
});

test("the lines of 活动开展有序 add to 32 under a heading of 30, the others to their heading", () => {
  const scored = sheet.filter(({cap}) => cap !== undefined);
  expect(scored.map(({cap}) => cap)).toEqual([10, 30, 30, 30]);
  expect(scored.map(({lines}) => total(lines.map(({points}) => points)))).toEqual([10, 30, 32, 30]);
});

test("a dimension without a heading scores nothing", () => {
  expect(sheet.filter(({cap}) => cap === undefined).flatMap(({lines}) => lines)).toEqual([]);
});

test("the points of a line are the most it can be given", () => {
  for (const {id, min, max, unit, points} of sheet.flatMap(({lines}) => lines)) {
    expect({min, max, unit}, id).toEqual({min: 0, max: points, unit: "分"});
  }
});
