import {expect, test} from "vitest";
import {advice, type Judged} from "../../src/components/advice.js";

const judged = (changes: Partial<Omit<Judged, "clause">> & {clause?: Partial<Judged["clause"]>}): Judged => ({
  verdict: "not_met",
  required: 2,
  actual: 1,
  is_ended: true,
  kinds: ["活动记录"],
  ...changes,
  clause: {min: 2, max: null, unit: "次", period: "month", combine: "sum", ...changes.clause}
});

test.each<[string, Parameters<typeof judged>[0], string]>([
  [
    "a month that has passed cannot be made up",
    {},
    "当期须再增加1次，满2次；这一期已经结束，后来补办不改变判定，漏报的记录补报后重算。"
  ],
  ["a running month can", {is_ended: false}, "本期还没有结束，再增加1次，满2次即达到。"],
  [
    "a standing lack is made good",
    {clause: {period: "none", unit: "人"}, required: 3, actual: 2},
    "再增加1人，满3人即达到。"
  ],
  [
    "too many is brought down",
    {clause: {min: null, max: 7, unit: "人", period: "none"}, required: 7, actual: 8},
    "减少1人，不超过7人即达到。"
  ],
  [
    "above a range",
    {verdict: "warn", clause: {min: 1, max: 2}, required: 1, actual: 3},
    "计为达到；减少1次，不超过2次后不再提醒。"
  ],
  ["before the limit", {verdict: "grace", actual: 0}, "期限未到；到期前再增加2次，满2次即达到。"],
  [
    "money by the household is a sum in the end",
    {clause: {combine: "per", unit: "元/千户", min: 36000, period: "none"}, required: 54000, actual: 50000},
    "再增加4,000元，满54,000元即达到。"
  ],
  [
    "money for each head is told by the head",
    {clause: {combine: "rate", unit: "元/人", min: 600, period: "none"}, required: 600, actual: 123.75},
    "再增加476.25元/人，满600元/人即达到。"
  ],
  [
    "money for staff and students that was not split is one sum",
    {clause: {combine: "rate", unit: "元/人", min: 200, period: "none"}, required: 10000, actual: 9900},
    "再增加100元，满10,000元即达到。"
  ],
  [
    "a share",
    {clause: {combine: "share", unit: "%", period: "none"}, required: 100, actual: 62.5},
    "由62.5%提高到100%即达到。"
  ],
  [
    "groups",
    {clause: {combine: "groups", period: "none", unit: "次"}, required: 3, actual: 2},
    "再有1个党小组做到即达到。"
  ],
  ["what is enough says how much is to spare", {verdict: "met", actual: 5}, "已达到，多出3次。"],
  ["what is just enough says so", {verdict: "met", actual: 2}, "已达到，正好够。"],
  ["a person decides", {verdict: "manual"}, "由上级党组织认定，填入“人工认定”表后即有判定。"],
  ["records are missing", {verdict: "no_data"}, "报来“活动记录”并重新评定，才能判定。"]
])("%s", (_, facts, sentence) => {
  expect(advice(judged(facts))).toBe(sentence);
});
