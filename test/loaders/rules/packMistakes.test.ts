import {describe, expect, test} from "vitest";
import {mistakes} from "./ruleFolder.js";

describe("a mistake in the programme", () => {
  test.each([
    ["no city", "city: 小城", "town: 小城", "data/programme.yml 第1行第1列 city：应为文字；收到：没有写"],
    [
      "no such pack",
      "[little-2017]",
      "[big-2017]",
      "data/packs/big-2017/pack.yml 第1行第1列 （整个文件）：应为有这个文件"
    ],
    [
      "no such scheme",
      "scheme: small",
      "scheme: tall",
      "data/schemes/tall.yml 第1行第1列 （整个文件）：应为有这个文件"
    ],
    [
      "a pack twice",
      "[little-2017]",
      "[little-2017, little-2017]",
      "data/programme.yml 第2行第22列 packs[1]：应为没有列过"
    ]
  ])("%s", async (_, from, to, start) => {
    expect(await mistakes({"programme.yml": [[from, to]]})).toContainEqual(expect.stringContaining(start));
  });
});

describe("a mistake in pack.yml", () => {
  test.each([
    [
      "an id unlike its folder",
      "id: little",
      "id: litle",
      "第1行第5列 id：应为与文件夹同名：little-2017；收到：“litle-2017”"
    ],
    [
      "a date that is none",
      "issued_on: 2017-01-01",
      "issued_on: 2017年",
      "第4行第12列 issued_on：应为写成 2017-04-13 的日期"
    ],
    [
      "targets out of order",
      "2018-12-31",
      "2016-12-31",
      "第9行第53列 targets[1].due_on：应为晚于上一个目标的日期 2017-12-31"
    ],
    ["a target that falls", "share: 0.6", "share: 0.1", "第9行第72列 targets[1].share：应为不低于上一个目标的占比 0.2"],
    [
      "a target of no clause",
      'clause: "2.1"',
      'clause: "9.1"',
      "第8行第14列 targets[0].clause：应为本标准已有的条款编号"
    ],
    ["an unknown stage", "stage: accept", "stage: accepted", "第11行第13列 accepted[0].stage：应为以下之一：pilot"],
    ["a share above 1", "share: 0.2", "share: 20", "第8行第72列 targets[0].share：应为不大于1的数；收到：“20”"]
  ])("%s", async (_, from, to, start) => {
    const file = "packs/little-2017/pack.yml";
    expect(await mistakes({[file]: [[from, to]]})).toEqual([expect.stringContaining(`data/${file} ${start}`)]);
  });

  test("a dimension without its clause file", async () => {
    const found = await mistakes({"packs/little-2017/pack.yml": [["{id: life", "{id: death"]]});
    expect(found).toContainEqual(
      expect.stringContaining("clauses/01-death.yml 第1行第1列 （整个文件）：应为有这个文件")
    );
    expect(found).toContainEqual(expect.stringContaining("clauses 文件夹里只有：01-death.yml；收到：“01-life.yml”"));
  });
});
