import {join} from "node:path";
import {expect, test} from "vitest";
import type {ClausesRow} from "../../../loaders/contracts/marts/clauses.js";
import {packIds} from "../../../loaders/lint.js";
import {readPack} from "../../../loaders/rules/readPack.js";
import {recordsZh, standardClauses} from "../../../src/data/standardClauses.js";
import {joinTopics, topicNames, topicOf} from "../../../src/data/topics.js";

const folder = join("data", "packs");
const packs = packIds(folder).map(id => readPack(folder, "packs", id, [])!);
const none = {clauses: [], measures: [], points: [], dimensions: []};

test("every clause of every document is shown, judged by it or not", () => {
  const shown = standardClauses(packs, none).map(({clause_id}) => clause_id);
  expect(shown).toEqual(packs.flatMap(pack => pack.clauses.map(({clause_id}) => clause_id)));
  expect(new Set(shown).size).toBe(403);
});

test("the city's own reading stands in place of the document's number, its wording stays the document's", () => {
  const [pack] = packs;
  const [own] = pack!.clauses;
  const read = {...own, min: 7, number_source: "local", reading: "按七项"} as unknown as ClausesRow;
  const [shown] = standardClauses([pack!], {
    ...none,
    clauses: [read],
    points: [{clause_id: own!.clause_id, points: 3}]
  });
  expect(shown).toMatchObject({
    min: 7,
    number_source: "local",
    reading: "按七项",
    source: "document",
    citation: own!.citation,
    local_points: 3
  });
});

test("a clause that the city added is its own, with the records that it needs", () => {
  const added = {
    clause_id: "city/study",
    pack_id: "city",
    dimension_id: "life",
    title: "学习",
    source: "local",
    applies_to: "village",
    kinds: "activity;headcount",
    citation: null
  } as unknown as ClausesRow;
  const [shown] = standardClauses([], {
    ...none,
    clauses: [added],
    measures: [{clause_id: "city/study", measure: "activity_days", item: "study"}],
    dimensions: [{pack_id: "city", dimension_id: "life", title: "组织生活"}]
  });
  expect(shown).toMatchObject({
    source: "local",
    dimension: "组织生活",
    audience: "农村",
    records: "活动记录；党员人数",
    topics: ["held:study"]
  });
});

test("records are named with the columns that are looked at", () => {
  expect(recordsZh(["activity", "headcount"], ["activity.activity_type", "activity.held_on"])).toBe(
    "活动记录（活动类型、活动日期）；党员人数"
  );
});

test("however a meeting is counted, it is one topic; who lectures is another", () => {
  expect(topicOf("meetings", "party_lecture")).toBe(topicOf("activity_days", "party_lecture"));
  expect(topicOf("secretary_meetings", "party_lecture")).not.toBe(topicOf("meetings", "party_lecture"));
});

const on = (clause_id: string, title: string, ...topics: string[]) => ({clause_id, title, topics});

test("a topic has the name of what is counted, else its shortest title; no two have the same", () => {
  const names = topicNames([
    on("a/1", "支部书记讲党课", "secretary_meetings:party_lecture"),
    on("b/1", "书记讲课", "secretary_meetings:party_lecture"),
    on("a/2", "按季上党课", "held:party_lecture"),
    on("a/3", "三人成支部", "unit_size:own", "unit_size:joined")
  ]);
  expect(names).toEqual({
    "held:party_lecture": "党课",
    "secretary_meetings:party_lecture": "书记讲课",
    "unit_size:own": "三人成支部",
    "unit_size:joined": "三人成支部（2）"
  });
});

test("what only the same clauses are on is one topic; what another clause asks too stays its own", () => {
  const room = on("a/1", "三样上墙", "venue_items:sign", "venue_items:flag", "venue_items:oath");
  const flag = on("b/1", "党旗上墙", "venue_items:flag");
  expect(joinTopics([room, flag]).map(({topics}) => topics)).toEqual([
    ["together:a/1", "venue_items:flag"],
    ["venue_items:flag"]
  ]);
  expect(joinTopics([flag])[0]!.topics).toEqual(["venue_items:flag"]);
});
