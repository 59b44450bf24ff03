import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {sound} from "../loaders/rules/ruleFolder.js";
import {branch, given} from "./given.js";
import {type Sheet, sheetsOf} from "./sheetRecords.js";

const folder = mkdtempSync(join(tmpdir(), "branchmark-sheet-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const line = (id: string, points: number, rest = "") => `
- id: "${id}"
  title: 第${id}行
  asks: 由人给分。
  cite: ${points}分
  place: 附件
  kind: assessed
  min: 0
  max: ${points}
  unit: 分
  number: printed
  points: ${points}
${rest}`;

/** Passes at 6 of 10 and asks no publicity; one line is about lectures. */
const files: Record<string, string> = {
  ...sound,
  "packs/little-2017/pack.yml": sound["packs/little-2017/pack.yml"]!.replace(
    "title: 组织生活}",
    "title: 组织生活, cap: 5}\n  - {id: extra, title: 其他}\nsheet: {pass: 6}"
  ),
  "packs/little-2017/clauses/01-life.yml":
    sound["packs/little-2017/clauses/01-life.yml"]! + line("s.1", 4, '  suggested_by: ["1.1"]') + line("s.2", 3),
  "packs/little-2017/clauses/02-extra.yml": line("s.3", 5)
};

const sheet = (branch_id: string, pack_id = "little-2017") => ({
  sheet_id: branch_id,
  branch_id,
  pack_id,
  cycle_year: 2018,
  status: "assessed",
  finalised_on: "2018-12-31",
  total_assessed: 9
});
const scored = (sheet_id: string, clause: string, assessed_points: number) => ({
  sheet_id,
  clause_id: `little-2017/${clause}`,
  assessed_points
});

let city: Awaited<ReturnType<typeof given>>;
let sheets: Record<string, Sheet>;
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  city = await given({
    programme: join(folder, "programme.yml"),
    as_of: "2018-12-31",
    records: {
      branch: ["B1", "B2", "B3", "B4"].map(id => branch(id)),
      headcount: [{branch_id: "B1", as_of: "2018-01-01", formal: 9, probationary: 0}],
      activity: [{activity_id: "A1", branch_id: "B1", activity_type: "party_lecture", held_on: "2018-05-01"}],
      assessment: [sheet("B1"), sheet("B2"), sheet("B3"), sheet("B4", "other")],
      assessment_item: [
        scored("B1", "s.1", 4),
        scored("B1", "s.2", 3),
        scored("B1", "s.3", 0),
        scored("B2", "s.1", 3),
        scored("B2", "s.3", 3)
      ]
    }
  });
  sheets = await sheetsOf(city);
});

test("a pack brings its own lines, caps and pass mark", () => {
  expect(sheets.B1).toMatchObject({raw_assessed: 7, assessed_points: 5, is_decided_by_cap: true, status: "failed"});
  expect(sheets.B2).toMatchObject({raw_assessed: 6, assessed_points: 6, is_decided_by_cap: false, status: "qualified"});
});

test("without publicity in its document none is waited for; without lines the total counts", () => {
  expect(sheets.B3).toMatchObject({assessed_points: 9, publicity: "none", status: "qualified"});
});

test("a sheet under a document without one is not settled", () => {
  expect(sheets.B4).toBeUndefined();
});

test("a line is suggested by the clause it names: one quarter of four is a quarter of its points", async () => {
  const [found] = await city.rows(
    "select suggested_points from marts.sheet_items where branch_id = 'B1' and clause_id = 'little-2017/s.1'"
  );
  expect(found).toEqual({suggested_points: 1});
});
