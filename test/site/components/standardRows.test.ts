import {expect, test} from "vitest";
import {
  briefZh,
  findClauses,
  numberOf,
  type StandardClause,
  type Standards,
  standardsHeadline,
  topicRows
} from "../../../src/components/standardRows.js";
import {disagreements, packVerdicts, regionVerdicts} from "../../../src/components/standardVerdictRows.js";

const clause = (clause_id: string, facts: Partial<StandardClause> = {}): StandardClause => ({
  clause_id,
  pack_id: clause_id.split("/")[0]!,
  dimension: "组织生活",
  title: "党课",
  asks: "按期上党课。",
  citation: "上一次党课",
  place: "一、1",
  source: "document",
  kind: "cadence",
  period: "quarter",
  min: 1,
  max: null,
  unit: "次",
  strength: "hard",
  number_source: "printed",
  reading: null,
  audience: "全部支部",
  sectors: ["village", "soe"],
  records: "活动记录（活动类型）",
  points: null,
  local_points: null,
  topics: ["held:party_lecture"],
  ...facts
});

const clauses = [
  clause("a/1"),
  clause("b/1", {period: "month"}),
  clause("b/2", {title: "场所", asks: "有场所。", citation: null, kind: "venue", topics: ["venue:has_place"]}),
  clause("c/1"),
  clause("c/2", {title: "报批", kind: "process", sectors: null, audience: "县区党委", topics: []}),
  clause("local/1", {title: "学习", source: "local", citation: null, place: null, sectors: ["soe"]})
];

const pack = (pack_id: string, is_judged: boolean, source = "document") => ({
  pack_id,
  title: `${pack_id}标准`,
  document_no: null,
  issued_on: null,
  source,
  is_judged
});

const standards: Standards = {
  packs: [pack("a", true), pack("b", true), pack("c", false), pack("local", true, "local")],
  clauses,
  topics: {"held:party_lecture": "党课", "venue:has_place": "场所"},
  lint: [],
  findings: [],
  burden: [],
  shares: [],
  clause_shares: {
    clause_id: ["a/1", "b/1", "a/1", "b/1", "b/2"],
    region_id: ["*", "*", "R1", "R1", "*"],
    met: [8, 6, 4, 12, 1],
    judged: [8, 24, 4, 12, 2]
  }
};

const ids = (list: readonly StandardClause[]) => list.map(({clause_id}) => clause_id);

test("a number is said with its period, its end and its unit", () => {
  expect(numberOf({period: "quarter", min: 1, max: null, unit: "次"})).toBe("每季度至少1次");
  expect(numberOf({period: "none", min: 2, max: 3, unit: "年"})).toBe("2～3年");
  expect(numberOf({period: "term", min: null, max: 1, unit: "年"})).toBe("每届不超过1年");
  expect(numberOf({period: "none", min: 0, max: 0, unit: "天"})).toBe("0天");
  expect(numberOf({period: "year", min: 0, max: null, unit: "元"})).toBe("每年不减少");
  expect(numberOf({period: "none", min: 100, max: null, unit: "%"})).toBe("全部");
  expect(numberOf({period: "month", min: null, max: null, unit: null})).toBe("");
});

test("a clause is found by any part of its title, requirement, citation or number", () => {
  expect(ids(findClauses(clauses, {text: "场"}))).toEqual(["b/2"]);
  expect(ids(findClauses(clauses, {text: "一次党"}))).toEqual(["a/1", "b/1", "c/1", "c/2"]);
  expect(ids(findClauses(clauses, {text: " A/1 "}))).toEqual(["a/1"]);
  expect(findClauses(clauses, {text: "没有的字"})).toEqual([]);
  expect(findClauses(clauses, {})).toHaveLength(6);
});

test("document, kind and audience narrow together; organisations are an audience of their own", () => {
  expect(ids(findClauses(clauses, {pack: "b", kind: "venue"}))).toEqual(["b/2"]);
  expect(ids(findClauses(clauses, {who: "org"}))).toEqual(["c/2"]);
  expect(ids(findClauses(clauses, {who: "village", pack: "local"}))).toEqual([]);
  expect(ids(findClauses(clauses, {dimension: "没有"}))).toEqual([]);
});

test("three documents ask for lectures, one of them more often: they differ; without it the others agree", () => {
  const [lectures, place] = topicRows(standards, ["a", "b", "c"]);
  expect(lectures).toMatchObject({name: "党课", asked_by: 3, differs: true});
  expect(place).toMatchObject({name: "场所", asked_by: 1, differs: false});
  expect(ids(lectures!.by_pack.get("b")!)).toEqual(["b/1"]);
  expect(place!.by_pack.has("a")).toBe(false);
  expect(topicRows(standards, ["a", "c"])[0]).toMatchObject({asked_by: 2, differs: false});
});

test("a clause beside others says that it sums several things, that it is soft, and for whom", () => {
  expect(briefZh(clause("a/1"))).toBe("每季度至少1次");
  expect(briefZh(clause("a/1", {min: 3, topics: ["x", "y"], strength: "soft", audience: "农村"}))).toBe(
    "几样合计每季度至少3次（弹性）：农村"
  );
  expect(briefZh(clause("a/1", {min: 0, max: 0, topics: ["x", "y"]}))).toBe("每季度0次");
});

test("another audience for the same number is a difference", () => {
  const narrow = {...standards, clauses: [clause("a/1"), clause("c/1", {audience: "农村"})]};
  expect(topicRows(narrow, ["a", "c"])[0]!.differs).toBe(true);
});

test("the headline counts documents, clauses, what they share, and names what the city is judged by", () => {
  expect(standardsHeadline(standards)).toBe(
    "3份文件共5条，1件事有两份以上文件都要求，其中1件要求不同；本市按a标准、b标准评定。"
  );
});

test("the city meets lectures by one document and a quarter of them by the other; the region meets both", () => {
  const [lectures, ...more] = disagreements(standards, regionVerdicts(standards, "*"));
  expect(lectures!.spread).toBe(0.75);
  expect(lectures!.by_pack.get("b")).toEqual({met: 6, judged: 24});
  expect(more).toEqual([]);
  expect(disagreements(standards, regionVerdicts(standards, "R1"))).toEqual([]);
});

test("a clause that could not be judged has no part in a disagreement", () => {
  const narrow = clause("b/3", {audience: "农村"});
  const [lectures] = disagreements({...standards, clauses: [...clauses, narrow]}, regionVerdicts(standards, "*"));
  expect(ids(lectures!.topic.by_pack.get("b")!)).toEqual(["b/1"]);
});

test("a document's verdicts are those of all its clauses; what could not be judged counts nowhere", () => {
  const verdicts = packVerdicts(standards, regionVerdicts(standards, "*"));
  expect([...verdicts]).toEqual([
    ["a", {met: 8, judged: 8}],
    ["b", {met: 7, judged: 26}]
  ]);
});
