import {join} from "node:path";
import {expect, test} from "vitest";
import {parameterRows} from "../../../loaders/rules/parameterRows.js";
import {readRules} from "../../../loaders/rules.js";
import {mistakes, ruleFolder, sound} from "./ruleFolder.js";

const scheme = "schemes/small.yml";
const withLines = (lines: string) => ({[scheme]: [["stars:\n", `${lines}\nstars:\n`] as [string, string]]});
const reading = `readings:
  - {clause: little-2017/1.1, min: 2, period: half, miss: warn, reason: 本市按半年两次掌握}`;

test("a city may read a document's clause otherwise; its wording stays, its number is marked as local", async () => {
  const rules = await readRules({programme: join(ruleFolder(withLines(reading)), "programme.yml")});
  expect(rules.packs[0]!.clauses[0]).toMatchObject({
    clause_id: "little-2017/1.1",
    citation: "每季度上一次党课",
    source: "document",
    min: 2,
    period: "half",
    miss: "warn",
    number_source: "local",
    reading: "本市按半年两次掌握"
  });
  expect(parameterRows([], rules.packs[0]!.clauses)).toEqual([
    {owner_id: "little-2017/1.1", name: "local_reading", value: "2", reason: "本市按半年两次掌握"}
  ]);
});

test("without a reading the document's own number holds", async () => {
  expect(sound[scheme]).not.toContain("readings:");
  const rules = await readRules({programme: join(ruleFolder(), "programme.yml")});
  expect(rules.packs[0]!.clauses[0]).toMatchObject({min: 1, period: "quarter", number_source: "printed"});
});

test("a reading of a clause that no pack has, or of one twice, is refused where it stands", async () => {
  expect(await mistakes(withLines(`${reading}\n  - {clause: little-2017/9.9, min: 2, reason: 无}`))).toEqual([
    expect.stringContaining("readings[1].clause：应为所列标准里的条款")
  ]);
  expect(await mistakes(withLines(`${reading}\n  - {clause: little-2017/1.1, min: 3, reason: 又}`))).toEqual([
    expect.stringContaining("readings[1].clause：应为没有写过的条款")
  ]);
});
