import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Refusal} from "../../loaders/problems.js";
import {readRules} from "../../loaders/rules.js";
import {mistakes, ruleFolder} from "./rules/ruleFolder.js";

const programme = "programme.yml";
const pack = "packs/little-2017/pack.yml";
const life = "packs/little-2017/clauses/01-life.yml";
const scheme = "schemes/small.yml";

test("sound rule files are read whole", async () => {
  const folder = ruleFolder();
  const rules = await readRules({programme: join(folder, programme)});
  expect(rules.programme).toMatchObject({city: "小城", records: join(folder, "records")});
  expect(rules.packs[0]!.clauses.map(clause => clause.clause_id)).toEqual(["little-2017/1.1", "little-2017/2.1"]);
  expect([...new Set(rules.schemes[0]!.points.map(entry => entry.clause_id))]).toEqual([
    "small/study",
    "little-2017/1.1"
  ]);
});

test("the mistakes of all files are told together", async () => {
  const found = await mistakes({
    [pack]: [["share: 0.6", "share: 0.1"]],
    [life]: [
      ["min: 1", "min: 一"],
      ["cite: 20%左右", "cite: 一二三四五六七八九十一二三四五六七八九十一"]
    ],
    [scheme]: [["points: 6", "points: 5"]]
  });
  expect(found.map(line => line.split(" ")[0])).toEqual([pack, life, life, scheme].map(file => `data/${file}`));
});

test("a clause that is refused is not reported again by those that name it", async () => {
  expect(await mistakes({[life]: [["min: 1", "min: 一"]]})).toHaveLength(1);
});

test("a pack that cannot be read is not reported again by the scheme", async () => {
  expect(await mistakes({[pack]: [["title: 小标准", "title: "]]})).toEqual([
    `data/${pack} 第2行第8列 title：应为文字；收到：空着`
  ]);
});

test("a refusal begins with how many and ends with what to do", async () => {
  const path = join(ruleFolder({[scheme]: [["points: 6", "points: 5"]]}), programme);
  await expect(readRules({programme: path})).rejects.toBeInstanceOf(Refusal);
  await expect(readRules({programme: path})).rejects.toThrow(/^规则文件有1处写错[\s\S]*请逐处改正后重新运行/);
});

test("a programme that is not there is refused", async () => {
  await expect(readRules({programme: "nowhere/programme.yml"})).rejects.toThrow("找不到评定方案 nowhere/programme.yml");
});

test("a clause file that no dimension asks for is refused", async () => {
  const folder = ruleFolder();
  writeFileSync(join(folder, "packs/little-2017/clauses/02-more.yml"), "[]");
  await expect(readRules({programme: join(folder, programme)})).rejects.toThrow("收到：“02-more.yml”");
});

test("an empty clause file is refused", async () => {
  const folder = ruleFolder();
  rmSync(join(folder, life));
  writeFileSync(join(folder, life), "[]");
  await expect(readRules({programme: join(folder, programme)})).rejects.toThrow("至少一条条款");
});

test("a file that is not UTF-8 is refused as such", async () => {
  const folder = ruleFolder();
  writeFileSync(join(folder, programme), Buffer.from([0x63, 0x69, 0x74, 0x79, 0x3a, 0x20, 0xc4, 0xcf]));
  await expect(readRules({programme: join(folder, programme)})).rejects.toThrow("应为UTF-8 编码的文件");
});
