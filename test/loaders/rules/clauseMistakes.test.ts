import {expect, test} from "vitest";
import {mistakes} from "./ruleFolder.js";

const long = "一二三四五六七八九十一二三四五六七八九十";
const measured = '["activity_days:party_lecture"]';

test.each([
  ["an unknown key", "  period: ", "  periode: ", "第7行第12列 [0].periode：应为只能写这些项：id、"],
  [
    "a key twice",
    "  period: quarter",
    "  kind: ratio",
    "第7行第3列 （整个文件）：应为同一组里没有重复的项；收到：“kind: ratio”"
  ],
  ["broken YAML", "  title: 党课", "  title: [党课", "（整个文件）：应为正确的 YAML"],
  ["an id that reads as a number", 'id: "1.1"', "id: 1.1", "第1行第7列 [0].id：应为由字母、数字、点和短横组成的编号"],
  ["an id twice", 'id: "2.1"', 'id: "1.1"', "第14行第7列 [1].id：应为没有用过的编号"],
  ["an unknown kind", "kind: cadence", "kind: cadance", "第6行第9列 [0].kind：应为以下之一：cadence、"],
  ["a number that is text", "min: 1", "min: 一", "第9行第8列 [0].min：应为数字；收到：“一”"],
  ["a number without a unit", "  unit: 次\n", "", "第1行第3列 [0].unit：应为写了 min 或 max 就要写单位；收到：没有写"],
  ["an unknown unit", "unit: 次", "unit: 趟", "第10行第9列 [0].unit：应为以下之一：次、"],
  ["a number from nowhere", "  number: printed\n", "", "第1行第3列 [0].number：应为写了 min 或 max 就要写数从哪里来"],
  ["max below min", "min: 1", "min: 2\n  max: 1", "第10行第8列 [0].max：应为不小于 min（2）的数；收到：“1”"],
  [
    "a number without a measure",
    `  measures: ${measured}\n`,
    "",
    "第1行第3列 [0].measures：应为cadence 类条款有数就要写用什么度量"
  ],
  ["a measure without a number", "  min: 1\n", "", "第1行第3列 [0].min：应为写了 measures 就要写 min 或 max"],
  [
    "an unknown measure",
    "activity_days:",
    "activity_hours:",
    "第13行第14列 [0].measures[0]：应为已有的度量之一：activity_days、"
  ],
  ["an unknown item", ":party_lecture", ":lecture", "第13行第14列 [0].measures[0]：应为写成 activity_days:度量项"],
  ["evidence of no kind", "[activity.", "[activities.", "第12行第14列 [0].evidence[0]：应为记录类型.列，类型为：org、"],
  [
    "evidence of no column",
    "activity.held_on]",
    "activity.date]",
    "第12行第38列 [0].evidence[1]：应为activity 的列之一"
  ],
  ["a long citation", "每季度上一次党课", `${long}一`, "第4行第9列 [0].cite：应为不超过20个字的原文用语；收到：21个字"],
  ["no citation", "  cite: 每季度上一次党课\n", "", "第1行第3列 [0].cite：应为文字；收到：没有写"],
  ["a wrong applies_to", "& members", "& membres", "第8行第25列 [0].applies_to：应为第11个字起：领域"],
  [
    "a wrong quoted applies_to",
    "village & members>=7",
    '"village & membres>=7"',
    "第8行第26列 [0].applies_to：应为第11个字起"
  ],
  ["a day that is none", "  unit: 次", "  unit: 次\n  by: 13-01", "第11行第7列 [0].by：应为写成 03-31 的月日"],
  ["a last day where no day is known", "  unit: 次", "  unit: 次\n  by: 03-31", "第11行第7列 [0].by：应为只用于按年"],
  [
    "an unknown need",
    "  unit: 次",
    "  unit: 次\n  needs: [photos]",
    "第11行第11列 [0].needs[0]：应为写成 photos:度量项"
  ],
  ["a share of no clause", "  unit: 次", "  unit: 次\n  of: [3.5a]", "第11行第8列 [0].of[0]：应为本标准已有的条款编号"]
])("%s in a clause is refused with its line and path", async (_, from, to, start) => {
  const file = "packs/little-2017/clauses/01-life.yml";
  const found = await mistakes({[file]: [[from, to]]});
  expect(found.filter(line => line.startsWith(`data/${file} `) && line.includes(start))).toHaveLength(1);
});

test("a citation of exactly 20 characters is accepted", async () => {
  expect(await mistakes({"packs/little-2017/clauses/01-life.yml": [["每季度上一次党课", long]]})).toEqual([]);
});
