import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, howOften, type Judged, judged} from "./judged.js";
import {regimes} from "./regimes.js";

const clauses = [
  ..."3.5a 3.9a 3.9b 3.9c 3.9d 3.9e 3.10a 3.10b 3.10e 3.16a 3.20a".split(" ").map(id => `W ${id}`),
  ..."2.2.4a 2.3.1a 2.3.1b 2.3.1c 2.3.1d 2.3.1f 2.3.2a".split(" ").map(id => `J ${id}`),
  ..."A2.3.1a A2.3.1b A2.3.1c A2.3.1d A2.3.1e A2.3.2a A2.3.2c A2.3.4a".split(" ").map(id => `H ${id}`),
  ..."2.2a 3.2c 3.2d".split(" ").map(id => `B ${id}`)
];

const held = (branch_id: string, activity_type: string, held_on: string, facts = {}) => ({
  branch_id,
  activity_type,
  held_on,
  ...facts
});
const group = (branch_id: string, name: string, valid_from = "2020-01-01") => ({
  group_id: `${branch_id}-${name}`,
  branch_id,
  valid_from
});
const term = (branch_id: string, has_committee: boolean, facts = {}) => ({
  term_id: `T-${branch_id}`,
  branch_id,
  has_committee,
  elected_on: "2023-01-01",
  term_years: 3,
  ...facts
});

let city: Judged;
beforeAll(async () => {
  city = await judged(
    await given({
      programme: regimes(clauses.map(clauseId)),
      as_of: "2025-12-31",
      evaluate_from: "2024-01-01",
      records: {
        branch: [
          branch("E01", {formed_on: "2024-05-20"}),
          branch("E23"),
          branch("organ", {sector: "government-organ"}),
          branch("soe", {sector: "soe"}),
          branch("private", {sector: "private-enterprise"}),
          branch("E30"),
          branch("E32"),
          branch("E33"),
          branch("E34"),
          branch("E36"),
          branch("E52"),
          branch("twin"),
          branch("deputy"),
          branch("leaders"),
          branch("unknown")
        ],
        committee_term: [
          term("E01", true, {elected_on: "2024-05-20"}),
          term("E32", false),
          term("deputy", false, {deputy_seats: 1}),
          term("leaders", false, {deputy_seats: 0})
        ],
        post: [{post_id: "P1", branch_id: "E32", role: "secretary", started_on: "2023-01-01"}],
        party_group: [
          group("E01", "A", "2024-05-20"),
          group("E30", "A"),
          group("E30", "B"),
          group("E30", "C"),
          group("leaders", "A"),
          group("unknown", "A")
        ],
        activity: [
          held("E23", "theme_day", "2024-03-05"),
          held("E23", "theme_day", "2024-03-20"),
          held("organ", "theme_day", "2024-03-05"),
          held("soe", "theme_day", "2024-03-05"),
          held("private", "theme_day", "2024-03-05"),
          held("E30", "group_meeting", "2024-05-06", {group_id: "E30-A"}),
          held("E30", "group_meeting", "2024-05-07", {group_id: "E30-B"}),
          held("E32", "leadership_meeting", "2024-05-06"),
          held("deputy", "leadership_meeting", "2024-05-06"),
          held("leaders", "leadership_meeting", "2024-05-06"),
          held("unknown", "leadership_meeting", "2024-05-06"),
          held("E33", "party_lecture", "2024-03-12", {speaker_role: "secretary"}),
          held("E33", "party_lecture", "2024-10-09", {speaker_role: "superior"}),
          held("E34", "org_life_meeting", "2024-06-30"),
          held("E34", "org_life_meeting", "2024-07-01"),
          held("E36", "appraisal", "2025-01-08"),
          held("E52", "theme_day", "2024-05-08"),
          held("twin", "theme_day", "2024-05-08", {event_key: "2024-05"}),
          held("twin", "study", "2024-05-08", {event_key: "2024-05"})
        ]
      }
    })
  );
});

const in2024 = (clause: string) => city.asked(clause, "E01").filter(period => period.startsWith("2024"));
const sevenMonths = ["06", "07", "08", "09", "10", "11", "12"].map(month => `2024-${month}`);
const twoQuarters = ["2024-Q3", "2024-Q4"];

test("E01 a branch formed on 20 May is asked for its seven full months, two quarters and one half", () => {
  for (const clause of ["W 3.10a", "W 3.10e", "J 2.3.1b", "J 2.3.1c", "H A2.3.4a", "B 2.2a", "B 3.2c", "B 3.2d"]) {
    expect(in2024(clause), clause).toEqual(sevenMonths);
  }
  for (const clause of ["W 3.9a", "W 3.9d", "J 2.3.1a", "J 2.3.1d", "H A2.3.1a"]) {
    expect(in2024(clause), clause).toEqual(twoQuarters);
  }
  for (const clause of ["W 3.16a", "J 2.3.2a", "H A2.3.1d", "H A2.3.2a"]) {
    expect(in2024(clause), clause).toEqual(["2024-H2"]);
  }
  for (const clause of ["W 3.20a", "W 3.9e", "J 2.2.4a", "J 2.3.1f", "H A2.3.2c", "H A2.3.1e"]) {
    expect(in2024(clause), clause).toEqual([]);
  }
  expect(city.result("W 3.10a", "E01", "2024-06")).toBe("not_met 1/0");
});

test("E23 two theme days in March do not serve April; Wujin and Tongling ask for no number", () => {
  for (const clause of ["W 3.10a", "H A2.3.4a", "B 2.2a"]) {
    expect(city.result(clause, "E23", "2024-03"), clause).toBe("met 1/2");
    expect(city.result(clause, "E23", "2024-04"), clause).toBe("not_met 1/0");
  }
  expect(city.verdict("B 3.2d", "E23", "2024-04")).toBe("not_met");
  expect(howOften("J", "theme_day")).toEqual([]);
  expect(howOften("T", "theme_day")).toEqual([]);
});

test("E24 one theme day of an organ is too few in Weihai alone", () => {
  expect(city.result("W 3.10b", "organ", "2024-03")).toBe("not_met 2/1");
  expect(city.verdict("W 3.10a", "organ", "2024-03")).toBe("n_a");
  expect(city.verdict("H A2.3.4a", "organ", "2024-03")).toBe("met");
  expect(city.verdict("B 2.2a", "organ", "2024-03")).toBe("met");
});

test("E26 Weihai asks two days of a state enterprise and one of a private one", () => {
  expect(city.verdict("W 3.10b", "soe", "2024-03")).toBe("not_met");
  expect(city.verdict("W 3.10a", "soe", "2024-03")).toBe("n_a");
  expect(city.verdict("W 3.10a", "private", "2024-03")).toBe("met");
  expect(city.verdict("W 3.10b", "private", "2024-03")).toBe("n_a");
  for (const clause of ["H A2.3.4a", "B 2.2a"]) {
    expect([city.verdict(clause, "soe", "2024-03"), city.verdict(clause, "private", "2024-03")]).toEqual([
      "met",
      "met"
    ]);
  }
});

test("E30 one of three groups that did not meet misses the month for all", () => {
  for (const clause of ["W 3.9c", "J 2.3.1c", "H A2.3.1c"]) {
    expect(city.result(clause, "E30", "2024-05"), clause).toBe("not_met 3/2");
  }
  expect(howOften("B", "group_meeting")).toEqual([]);
  expect(howOften("T", "group_meeting")).toEqual([]);
});

test("E32 without committee and groups there are no such meetings to miss; a lone secretary's is for a person", () => {
  for (const clause of ["W 3.9b", "W 3.9c", "J 2.3.1b", "J 2.3.1c", "H A2.3.1b", "H A2.3.1c"]) {
    expect(city.verdict(clause, "E32", "2024-05"), clause).toBe("n_a");
  }
  expect(city.result("W 3.5a", "E32", "2024-05")).toBe("manual");
  expect(city.result("W 3.5a", "deputy", "2024-05")).toBe("met 1/1");
  expect(city.result("W 3.5a", "deputy", "2024-06")).toBe("not_met 1/0");
  expect(city.result("W 3.5a", "leaders", "2024-05")).toBe("met 1/1");
  expect(city.result("W 3.5a", "unknown", "2024-05")).toBe("manual");
  expect(howOften("B", "committee_meeting")).toEqual([]);
  expect(howOften("T", "committee_meeting")).toEqual([]);
});

test("E33 two lectures: two quarters in Weihai and Wujin, both halves in Hunan, one of them the secretary's", () => {
  for (const clause of ["W 3.9d", "J 2.3.1d"]) {
    const quarters = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"].map(q => city.verdict(clause, "E33", q));
    expect(quarters, clause).toEqual(["met", "not_met", "not_met", "met"]);
  }
  expect([city.verdict("H A2.3.1d", "E33", "2024-H1"), city.verdict("H A2.3.1d", "E33", "2024-H2")]).toEqual([
    "met",
    "met"
  ]);
  for (const clause of ["W 3.9e", "J 2.3.1f", "H A2.3.1e"]) {
    expect(city.result(clause, "E33", "2024"), clause).toBe("met 1/1");
  }
  expect(howOften("B", "party_lecture")).toEqual([]);
  expect(howOften("T", "party_lecture")).toEqual([]);
});

test("E34 the last day of June and the first of July serve a half each", () => {
  for (const clause of ["W 3.16a", "J 2.3.2a", "H A2.3.2a"]) {
    expect(city.result(clause, "E34", "2024-H1"), clause).toBe("met 1/1");
    expect(city.result(clause, "E34", "2024-H2"), clause).toBe("met 1/1");
  }
  expect(howOften("B", "org_life_meeting")).toEqual([]);
  expect(howOften("T", "org_life_meeting")).toEqual([]);
});

test("E36 an appraisal in January counts for the year it was held in; Weihai wishes it in summer or at the year's end", () => {
  for (const clause of ["W 3.20a", "J 2.2.4a", "H A2.3.2c"]) {
    expect(city.verdict(clause, "E36", "2024"), clause).toBe("not_met");
  }
  expect(city.result("W 3.20a", "E36", "2025")).toBe("warn 1/1");
  expect(city.result("J 2.2.4a", "E36", "2025")).toBe("met 1/1");
  expect(city.result("H A2.3.2c", "E36", "2025")).toBe("met 1/1");
  expect(howOften("B", "appraisal")).toEqual([]);
  expect(howOften("T", "appraisal")).toEqual([]);
});

test("E52 a theme day is an activity and, in Weihai, a study session; Beijing asks for study of its own", () => {
  for (const id of ["E52", "twin"]) {
    for (const clause of ["W 3.10a", "W 3.10e", "H A2.3.4a", "B 2.2a", "B 3.2d"]) {
      expect(city.result(clause, id, "2024-05"), `${clause} ${id}`).toBe("met 1/1");
    }
  }
  expect(city.result("B 3.2c", "E52", "2024-05")).toBe("not_met 1/0");
  expect(city.result("B 3.2c", "twin", "2024-05")).toBe("met 1/1");
  expect(howOften("J", "study")).toEqual([]);
  expect(howOften("T", "study")).toEqual([]);
});
