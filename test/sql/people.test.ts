import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {parse} from "yaml";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {group, people, post, term} from "./peopleRecords.js";
import {regimes} from "./regimes.js";

const clauses = [
  ..."3.1a 3.1b 3.1c 3.1d 3.1e 3.1f 3.3a 3.3b 3.3c 3.7".split(" ").map(id => `W ${id}`),
  ..."2.1.1a N3a".split(" ").map(id => `J ${id}`),
  ..."A1.3.1.1a A1.3.1.1b A1.3.1.1c A1.3.1.1d A1.3.1.1e A1.3.3.2".split(" ").map(id => `H ${id}`),
  "B 2.1b"
];

/** Clauses of a pack that look at a measure. */
function looksAt(pack: string, measure: string): string[] {
  const folder = `data/packs/${pack}/clauses`;
  const entries = readdirSync(folder).flatMap(name => parse(readFileSync(`${folder}/${name}`, "utf8")));
  return entries
    .filter(({measures = []}) => measures.some((text: string) => `${text}:`.startsWith(`${measure}:`)))
    .map(({id}) => id);
}

const alone = {has_committee: false, committee_seats: 1, deputy_seats: 0};
const joint = {form: "joint"};

let city: Judged;
beforeAll(async () => {
  city = await judged(
    await given({
      programme: regimes(clauses.map(clauseId)),
      as_of: "2024-12-31",
      records: {
        branch: [
          ..."E02 E04 E05 E15 E27 E28 E48a E48b E53a E53b E53c E13".split(" ").map(id => branch(id)),
          branch("E07", joint),
          branch("E50", {sector: "village"})
        ],
        headcount: [
          people("E02", 6, 1),
          people("E04", 3),
          people("E05", 2, 3),
          people("E07", 5, 0, {unit_count: 2}),
          people("E15", 30),
          people("E27", 0),
          people("E48a", 50),
          people("E48b", 50, 1),
          ...["E53a", "E53b", "E53c"].map(id => people(id, 30))
        ],
        committee_term: [
          term("E02", {has_committee: false}),
          term("E04", alone),
          term("E15", {committee_seats: 3}),
          term("E53a", {committee_seats: 6}),
          term("E53b", {committee_seats: 7}),
          term("E53c", {committee_seats: 8})
        ],
        post: [
          ...["E02", "E04", "E15", "E50"].map(id => post(id, "secretary")),
          post("E15", "publicity", {ended_on: "2024-07-31"}),
          post("E27", "secretary", {ended_on: "2024-06-30"}),
          post("E13", "secretary", {ended_on: "2024-01-31"}),
          post("E13", "secretary", {started_on: "2024-04-30"})
        ],
        party_group: [group("E28", "1", {members: 2, formal_members: 2})],
        rectification: [{case_id: "R1", branch_id: "E50", opened_on: "2024-11-01", state: "in_progress"}],
        veto: []
      }
    })
  );
});

test("E02 seven members, one of them probationary, need a committee in Weihai; Wujin only caps its seats", () => {
  expect(city.result("W 3.1b", "E02")).toBe("not_met 1/0");
  expect(city.result("J 2.1.1a", "E02")).toBe("met 7/0");
  for (const pack of ["hunan-2018", "beijing-2017", "tongling-2017"]) expect(looksAt(pack, "committee")).toEqual([]);
});

test("E04 exactly three full members are enough for a branch of their own, with one elected secretary", () => {
  expect(city.result("W 3.1a", "E04")).toBe("met 3/3");
  expect(city.result("W 3.1e", "E04")).toBe("met 1/1");
  expect(city.result("H A1.3.1.1a", "E04")).toBe("met 3/3");
  for (const pack of ["wujin-2016", "beijing-2017", "tongling-2017"]) {
    expect([...looksAt(pack, "unit_size"), ...looksAt(pack, "headcount:formal")]).toEqual([]);
  }
});

test("E05 probationary members do not help two full ones; they should have joined others", () => {
  expect(city.result("W 3.1a", "E05")).toBe("not_met 3/2");
  expect(city.result("H A1.3.1.1a", "E05")).toBe("not_met 3/2");
  expect(city.verdict("H A1.3.1.1b", "E05")).toBe("not_met");
});

test("E07 of five members in two units at least three are in one, which must stand by itself", () => {
  expect(city.verdict("W 3.1a", "E07")).toBe("not_met");
  expect(city.verdict("H A1.3.1.1a", "E07")).toBe("not_met");
  expect(city.result("H A1.3.1.1b", "E07")).toBe("not_met 2/3");
});

test("E13 a head who left on 31 January is in time replaced on 30 April", () => {
  expect(city.result("W 3.7", "E13", "once")).toBe("met 3/3");
  expect(city.result("J N3a", "E13")).toBe("met 0/0");
  for (const pack of ["hunan-2018", "beijing-2017", "tongling-2017"]) expect(looksAt(pack, "vacancy")).toEqual([]);
});

test("E15 an ordinary seat may stand empty; three of four seats are a committee", () => {
  expect(city.verdict("W 3.7", "E15", "once")).toBe("n_a");
  expect(city.result("W 3.1c", "E15")).toBe("met 3/3");
  expect(city.result("J N3a", "E15")).toBe("met 0/0");
});

test("E27 an empty branch has too few members and no secretary; a share of nobody is not applicable", () => {
  expect(city.result("W 3.1a", "E27")).toBe("not_met 3/0");
  expect(city.result("H A1.3.1.1a", "E27")).toBe("not_met 3/0");
  expect(city.result("J N3a", "E27")).toBe("not_met 0/1");
  expect(city.verdict("B 2.1b", "E27")).toBe("n_a");
});

test("E28 a group of two is missed in Weihai and only noted in Hunan", () => {
  expect(city.result("W 3.3a", "E28")).toBe("not_met 3/2");
  expect(city.result("H A1.3.1.1e", "E28")).toBe("warn 3/2");
  for (const pack of ["wujin-2016", "beijing-2017", "tongling-2017"]) expect(looksAt(pack, "group_size")).toEqual([]);
});

test("E48 fifty members are within Hunan's size, the fifty-first is only noted", () => {
  expect(city.result("H A1.3.1.1d", "E48a")).toBe("met 50/50");
  expect(city.result("H A1.3.1.1d", "E48b")).toBe("warn 50/51");
});

test("E50 a weak village without a first secretary misses Hunan's rule", () => {
  expect(city.result("H A1.3.3.2", "E50")).toBe("not_met 1/0");
});

test("E53 six, seven and eight seats: Weihai notes each, Wujin allows seven", () => {
  expect(["E53a", "E53b", "E53c"].map(id => city.result("W 3.1c", id))).toEqual(["warn 3/6", "warn 3/7", "warn 3/8"]);
  expect(["E53a", "E53b", "E53c"].map(id => city.result("J 2.1.1a", id))).toEqual([
    "met 7/6",
    "met 7/7",
    "not_met 7/8"
  ]);
});
