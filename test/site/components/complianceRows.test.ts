import {expect, test} from "vitest";
import {complianceHeadline, mostMissed} from "../../../src/components/complianceHeadline.js";
import {cellSaid, matrixLines, wholePercent} from "../../../src/components/complianceMatrix.js";
import {
  type Compliance,
  type ComplianceClause,
  type Counts,
  dimensionKey,
  everything,
  isInYear,
  metShare,
  unknownShare,
  yearCounts,
  yearsOf
} from "../../../src/components/complianceRows.js";
import {partsOf} from "../../../src/components/periodStrips.js";

const clause = (pack_id: string, dimension_id: string, id: string, title: string): ComplianceClause => ({
  ...{pack_id, dimension_id, clause_id: `${pack_id}/${id}`, title, asks: ""},
  ...{source: pack_id === "city" ? "local" : "document", period: "month", is_evaluated: true}
});

const clauses = [
  clause("doc", "life", "lecture", "党课"),
  clause("city", "life", "day", "活动日"),
  clause("city", "place", "room", "场所")
];

const of = (counts: Partial<Counts>): Counts => ({
  ...{not_met: 0, warn: 0, met: 0, grace: 0, manual: 0, no_data: 0},
  ...counts
});

/** Two regions, three clauses; the city is their sum. */
const rows: [clause: number, region: string, period: string, counts: Partial<Counts>][] = [
  [0, "*", "2018-Q1", {met: 6, not_met: 2, manual: 2}],
  [1, "*", "2018-01", {met: 8, not_met: 2}],
  [1, "*", "2018-02", {met: 4, warn: 1, not_met: 5}],
  [1, "*", "2017-02", {met: 1, not_met: 9}],
  [1, "N", "2018-01", {met: 5}],
  [1, "N", "2018-02", {met: 4, not_met: 1}],
  [1, "S", "2018-01", {met: 3, not_met: 2}],
  [1, "S", "2018-02", {warn: 1, not_met: 4}],
  [2, "*", "standing", {no_data: 3, manual: 7}]
];

const compliance: Compliance = {
  packs: [],
  dimensions: [],
  clauses,
  counts: {
    clause: rows.map(row => row[0]),
    region_id: rows.map(row => row[1]),
    period: rows.map(row => row[2]),
    ...(Object.fromEntries(
      Object.keys(of({})).map(verdict => [verdict, rows.map(row => of(row[3])[verdict as keyof Counts])])
    ) as Record<keyof Counts, number[]>)
  }
};

const asOf = "2018-12-31";
const both = yearCounts(compliance, {year: 2018, asOf, packs: ["doc", "city"]});

test("a warning counts as met, and what nobody could judge is in no share", () => {
  expect(metShare(of({met: 4, warn: 1, not_met: 5, manual: 90}))).toBe(0.5);
  expect(metShare(of({manual: 7, grace: 2}))).toBeNull();
  expect(unknownShare(of({met: 6, not_met: 2, manual: 1, no_data: 1}))).toBe(0.2);
  expect(unknownShare(of({}))).toBeNull();
});

test("a condition without a calendar belongs to the year of the evaluation date", () => {
  expect([2017, 2018].map(year => isInYear("standing", year, asOf))).toEqual([false, true]);
  expect([2017, 2018].map(year => isInYear("2017-H2", year, asOf))).toEqual([true, false]);
  expect(yearsOf(compliance, asOf)).toEqual([2018, 2017]);
});

test("verdicts of a year add up by clause, by dimension and altogether, and only for the packs asked for", () => {
  expect(both.at("city/day", "*")).toEqual(of({met: 12, warn: 1, not_met: 7}));
  expect(both.at("city/life", "S")).toEqual(of({met: 3, warn: 1, not_met: 6}));
  expect(both.at(everything, "*")).toEqual(of({met: 18, warn: 1, not_met: 9, manual: 9, no_data: 3}));
  expect(both.periods("city/day", "*").map(([period]) => period)).toEqual(["2018-01", "2018-02"]);
  const local = yearCounts(compliance, {year: 2018, asOf, packs: ["city"]});
  expect(local.at(everything, "*")).toEqual(of({met: 12, warn: 1, not_met: 7, manual: 7, no_data: 3}));
  expect(local.at("doc/lecture", "*")).toEqual(of({}));
});

test("two packs may name a dimension alike and stay apart", () => {
  expect(clauses.map(dimensionKey)).toEqual(["doc/life", "city/life", "city/place"]);
});

const spoken = {
  ...{year: 2018, region_id: "*", place: "全市", scope: everything, scopeName: null, clauses},
  regions: [
    {region_id: "N", region_name: "北区"},
    {region_id: "S", region_name: "南区"}
  ]
};

test("the headline says what is missed, where, and when, and whose rule it is", () => {
  expect(complianceHeadline(both, spoken)).toBe(
    "2018年全市可判的28项次达到67.9%；漏得最多的是“活动日”（本地规定，7项次未达到），其中南区达到最少（40.0%），2月漏得最多。"
  );
});

test("the headline of what only persons can judge says so, and of what is not asked says that", () => {
  const place = {...spoken, scope: "city/place", scopeName: "阵地", clauses: [clauses[2]!]};
  expect(complianceHeadline(both, place)).toBe(
    "2018年全市“阵地”没有一项能由记录判定：都待人工认定、缺数据或期限未到。"
  );
  expect(complianceHeadline(both, {...place, year: 2017, region_id: "N", place: "北区"})).toBe(
    "2017年北区“阵地”没有应判的条款。"
  );
});

test("where nothing is missed no clause is named", () => {
  const one = {clause: [0], region_id: ["*"], period: ["2018-Q1"]};
  const kept = Object.fromEntries(Object.entries(of({met: 3})).map(([verdict, n]) => [verdict, [n]]));
  const counts = {...one, ...kept} as Compliance["counts"];
  const all = yearCounts({...compliance, counts}, {year: 2018, asOf, packs: ["doc"]});
  expect(mostMissed(clauses, id => all.at(id, "*"))).toBeNull();
  expect(complianceHeadline(all, spoken)).toBe("2018年全市可判的3项次达到100.0%，没有一项未达到。");
});

test("nearly all is not all, and hardly any is not none", () => {
  expect([0, 0.001, 0.5, 0.996, 1].map(wholePercent)).toEqual(["0", "1", "50", "99", "100"]);
});

test("a cell says its share with the counts behind it", () => {
  expect(cellSaid("南区 活动日", of({met: 3, warn: 1, not_met: 6, manual: 2}))).toBe(
    "南区 活动日：达到4／可判10（40.0%），未达到6，待人工认定2"
  );
});

test("a dimension opens to its own clauses only, and a dimension without clauses has no line", () => {
  const packs = [
    {pack_id: "doc", title: "文件", source: "document"},
    {pack_id: "city", title: "细则", source: "local"}
  ];
  const dimensions = [
    {pack_id: "doc", dimension_id: "life", title: "生活"},
    {pack_id: "doc", dimension_id: "none", title: "空"},
    {pack_id: "city", dimension_id: "life", title: "生活"},
    {pack_id: "city", dimension_id: "place", title: "阵地"}
  ];
  expect(matrixLines(packs, dimensions, clauses, "city/life").map(({name}) => name)).toEqual([
    "全部条款",
    "文件（文件规定）",
    "生活",
    "细则（本地规定）",
    "生活",
    "活动日",
    "阵地"
  ]);
});

test("the parts of a bar fill it, what is missed first", () => {
  expect(partsOf(of({met: 6, not_met: 2, no_data: 2}), 50)).toEqual([
    {verdict: "not_met", x: 0, w: 10},
    {verdict: "met", x: 10, w: 30},
    {verdict: "no_data", x: 40, w: 10}
  ]);
});
