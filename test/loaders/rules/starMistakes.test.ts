import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {readRules} from "../../../loaders/rules.js";
import {mistakes, ruleFolder} from "./ruleFolder.js";

const cut = "    - {level: 1, min_score: 0, rule: low}\n";
const quota = (text: string) =>
  `${cut}  quota: {reason: 名额, groups: [city], ties: all_in, spill_over: true, ${text}}\n`;
const two = "levels: [{level: 2, share: 0.2, rule: two}]";

test.each([
  [
    "an order that leaves a rule out",
    cut,
    `${cut}  order: [veto, threshold]\n`,
    "应为把用到的规则各写一次：veto、judged、threshold"
  ],
  [
    "places that start below the highest cut",
    cut,
    quota("levels: [{level: 1, share: 0.2, rule: one}], rest: 0"),
    "应为分数线的最高一级 2"
  ],
  ["a rest that has places itself", cut, quota(`${two}, rest: 2`), "应为低于有名额的最低一级 2"],
  ["tie-breakers that are not asked", cut, quota(`${two}, rest: 1, tie_breakers: [life]`), "应为只在 ties: break 时写"],
  ["a rule id used twice", cut, quota("levels: [{level: 2, share: 0.2, rule: low}], rest: 1"), "应为没有用过的编号"],
  [
    "a ladder that starts above the top",
    cut,
    `${cut}  ladder: {reason: 逐级, start: 3, drop: free, gap: restart}\n`,
    "应为不高于最高的星级 2"
  ],
  [
    "a ladder that is not last",
    cut,
    `${cut}  ladder: {reason: 逐级, start: 1, drop: free, gap: restart}\n  order: [ladder, veto, judged, threshold]\n`,
    "应为ladder 排在最后"
  ],
  [
    "neither cuts nor places",
    `  cuts:\n    - {level: 2, min_score: 8, rule: high}\n${cut}`,
    "",
    "应为写 cuts（分数线）或 quota（名额），或两样都写"
  ]
] as const)("%s", async (_, from, to, expected) => {
  expect((await mistakes({"schemes/small.yml": [[from, to]]})).join("\n")).toContain(expected);
});

test("a clause of a dimension that shares its points has a weight, not points of its own", async () => {
  const shared: [string, string] = ["{id: life, title: 组织生活}", "{id: life, title: 组织生活, points: 10}"];
  const [line] = await mistakes({"schemes/small.yml": [shared]});
  expect(line).toContain("应为维度写了 points，各条按 weight 分，不写 points");
});

test("a bonus needs its most", async () => {
  const lines = await mistakes({
    "schemes/small.yml": [["points: 6}", "points: 6}\n    - {clause: more, points: 1, bonus: true}"]]
  });
  expect(lines.join("\n")).toContain("应为写了 bonus 就要写加分最多多少");
});

/** A scheme over the small one, read; the refusal's text where it is wrong. */
async function over(text: string, small: [string, string][] = []) {
  const folder = ruleFolder({"programme.yml": [["scheme: small", "scheme: other"]], "schemes/small.yml": small});
  const path = join(folder, "schemes/other.yml");
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  return readRules({programme: join(folder, "programme.yml")}).then(
    rules => rules.schemes[0]!,
    error => (error as Error).message
  );
}

const head = "id: other\nextends: small\ntitle: 另一个\nsource: local\n";

test("a scheme that extends another has what it does not say itself from there, with clauses of its own name", async () => {
  const read = await over(`${head}qualify_score: {value: 7, reason: 七成}\n`);
  expect(read).toMatchObject({id: "other", title: "另一个", qualify_score: {value: 7}, full_points: {value: 10}});
  expect(typeof read !== "string" && read.clauses.map(clause => clause.clause_id)).toEqual(["other/study"]);
});

test("a mistake is blamed on the file it stands in", async () => {
  expect(await over(`${head}qualify_score: {value: 70, reason: 七成}\n`)).toContain("schemes/other.yml 第5行");
  expect(await over(head, [["value: 6,", "value: 60,"]])).toContain("schemes/small.yml 第7行");
});

test("schemes that extend each other in a circle are refused", async () => {
  expect(await over(head, [["source: local\npack", "source: local\nextends: other\npack"]])).toContain(
    "应为不会绕回自己的评定办法"
  );
});
