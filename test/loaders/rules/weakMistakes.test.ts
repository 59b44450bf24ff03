import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {mistakes} from "./ruleFolder.js";

const weak = readFileSync("test/sql/weak/schemes/weak.yml", "utf8")
  .split("\nweak:\n")[1]!
  .replaceAll("w/month", "study");
const section = `weak:\n${weak.replace(", clause: w/gate", "")}\nclauses:`;

/** Mistakes of the small scheme with a weak section in which something is written otherwise. */
const wrong = (from: string, to: string) => {
  expect(section).toContain(from);
  return mistakes({"schemes/small.yml": [["\nclauses:", `\n${section.replace(from, to)}`]]});
};

test.each([
  ["a condition nobody knows", "vacant:secretary", "vacant:cook", "lasting.condition：应为已有的状况之一"],
  ["no way of telling", "relapse: true, ", "", "应为只写一种：lasting、missed、yearly、lowest、relapse"],
  [
    "two ways at once",
    "relapse: true",
    'relapse: true, lasting: {condition: "venue:none", over_months: 0}',
    "应为只写一种"
  ],
  ["a clause nobody wrote", "clause: study", "clause: studies", "missed.clause：应为本办法的条款编号"],
  ["more missed than looked at", "times: 3, of: 4", "times: 5, of: 4", "missed.of：应为不小于 times（5）的数"],
  ["meetings told by the year", "funding_yuan:*", "activity_days:study", "yearly.measure：应为不是活动次数的度量"],
  [
    "a measure nobody counts",
    "satisfaction:masses",
    "satisfaction:cats",
    "yearly.measure：应为写成 satisfaction:度量项"
  ],
  ["a share and a number", "below_share: 0.6", "below_share: 0.6, at_most: 3", "应为below_share 和 at_most 写一个"],
  ["a band upside down", "low: 0.02", "low: 0.2", "weak.band.high：应为不小于 low（0.2）的数"],
  ["a name used twice", "id: funds", "id: masses", "id：应为没有用过的编号"],
  ["a value without a reason", "{value: 6, reason: 半年}", "{value: 6}", "deadline_months.reason：应为文字"]
])("refused: %s", async (_, from, to, said) => {
  expect((await wrong(from, to)).join("\n")).toContain(said);
});
