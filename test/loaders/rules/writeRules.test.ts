import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readRules, writeRules} from "../../../loaders/rules.js";
import {ruleFolder} from "./ruleFolder.js";

let connection: DuckDBConnection;
beforeAll(async () => {
  const folder = ruleFolder({
    "schemes/small.yml": [
      ["points:\n  life:", "parameters:\n  tolerance_about: {value: 0.03, reason: '本地的“左右”'}\npoints:\n  life:"],
      ["clauses:\n", "withdrawn: {reason: 复验不过, stages: [{stage: accept, outcome: failed}]}\nclauses:\n"],
      ["title: 学习", "title: 学'习"]
    ]
  });
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await writeRules(connection, await readRules({programme: join(folder, "programme.yml")}));
});
afterAll(() => connection.closeSync());

async function rows(sql: string): Promise<unknown[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

test("a pack stands as the document's, a scheme as local", async () => {
  expect(await rows("select pack_id, document_no, issued_on, source from raw.packs order by source")).toEqual([
    {pack_id: "little-2017", document_no: "小发〔2017〕1号", issued_on: "2017-01-01", source: "document"},
    {pack_id: "small", document_no: null, issued_on: null, source: "local"}
  ]);
});

test("clauses carry full ids, exact numbers and every default", async () => {
  expect(await rows("select * from raw.clauses where clause_id = 'little-2017/1.1'")).toEqual([
    {
      pack_id: "little-2017",
      clause_id: "little-2017/1.1",
      dimension_id: "life",
      position: 1,
      title: "党课",
      asks: "每季度一次党课。",
      citation: "每季度上一次党课",
      place: "一、1",
      source: "document",
      kind: "cadence",
      period: "quarter",
      level: "branch",
      min: "1.0000",
      max: null,
      unit: "次",
      applies_to: "village & members>=7",
      strength: "hard",
      number_source: "printed",
      from_year: null,
      method: "measure",
      combine: "sum",
      empty: null,
      in_months: null,
      is_excusable: false,
      points: null,
      prorate: "floor",
      miss: "not_met",
      above: "not_met",
      by_day: null,
      reads: "period",
      reading: null,
      kinds: "activity;headcount",
      is_fixed_audience: false,
      sheet_item: "party_lecture",
      sheet_reach: "own"
    }
  ]);
});

test("a quotation mark in a rule file stays what it is", async () => {
  expect(await rows("select title from raw.clauses where clause_id = 'small/study'")).toEqual([{title: "学'习"}]);
});

test("what a clause looks at, needs and is asked of are rows", async () => {
  expect(await rows("from raw.clause_measures where clause_id = 'little-2017/1.1'")).toEqual([
    {clause_id: "little-2017/1.1", measure: "activity_days", item: "party_lecture", is_needed: false, reach: "own"}
  ]);
  expect(await rows("select kind from raw.clause_kinds where clause_id = 'little-2017/1.1' order by kind")).toEqual([
    {kind: "activity"},
    {kind: "headcount"}
  ]);
  const literal = {clause_id: "little-2017/1.1", term: 1, is_negated: false};
  expect(await rows("from raw.clause_literals order by fact desc")).toEqual([
    {...literal, fact: "sector", operator: "=", text_value: "village", number_value: null},
    {...literal, fact: "members", operator: ">=", text_value: null, number_value: "7.0000"}
  ]);
});

test("targets take their citation from the clause and their tolerance from the city", async () => {
  expect(await rows("select due_on, share, qualifier, tolerance, citation from raw.targets order by due_on")).toEqual([
    {due_on: "2017-12-31", share: "0.200000", qualifier: "about", tolerance: "0.030000", citation: "20%左右"},
    {due_on: "2018-12-31", share: "0.600000", qualifier: "about", tolerance: "0.030000", citation: "20%左右"}
  ]);
});

test("acceptance is the document's, withdrawal the city's", async () => {
  expect(await rows("select stage_code, outcome, effect from raw.acceptance order by effect")).toEqual([
    {stage_code: "accept", outcome: "passed", effect: "accepted"},
    {stage_code: "accept", outcome: "failed", effect: "withdrawn"}
  ]);
});

test("points, stars and what the city chose are rows with their reasons", async () => {
  expect(
    await rows("select clause_id, points, scoring from raw.scheme_points where sector = 'village' order by points")
  ).toEqual([
    {clause_id: "small/study", points: "4.00", scoring: "proportional"},
    {clause_id: "little-2017/1.1", points: "6.00", scoring: "proportional"}
  ]);
  expect(await rows("select star_level, min_score, rule_id from raw.scheme_stars order by star_level")).toEqual([
    {star_level: 1, min_score: "0.00", rule_id: "low"},
    {star_level: 2, min_score: "8.00", rule_id: "high"}
  ]);
  expect(await rows("select value, reason from raw.parameters where name = 'qualify_score'")).toEqual([
    {value: "6", reason: "六成"}
  ]);
});

test("tables without rows exist all the same", async () => {
  expect(await rows("from raw.scheme_gates")).toEqual([]);
  expect(await rows("from raw.clause_shares")).toEqual([]);
});
