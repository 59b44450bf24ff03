import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {regimes} from "./regimes.js";

const clauses = [
  ..."3.10d 3.10f 3.17b".split(" ").map(id => `W ${id}`),
  ..."2.3.2d 2.3.3a 2.4.3b".split(" ").map(id => `J ${id}`),
  ..."A2.3.1g A2.3.1j A2.3.4c".split(" ").map(id => `H ${id}`),
  ..."2.2b 2.4a 3.2e 4.4a".split(" ").map(id => `B ${id}`)
];
const programme = () => regimes(clauses.map(clauseId));

const held = (branch_id: string, activity_type: string, held_on: string, facts = {}) => ({
  branch_id,
  activity_type,
  held_on,
  ...facts
});
const recorded = {minutes_filed: true, keynote_speakers: 1, topic: "学习党章"};
const full = {place: "活动室", mode: "onsite", attended_count: 0, topic: "学习党章"};
const paper = (branch_id: string, doc_type: string, year: number) => ({
  doc_id: `${branch_id}-${doc_type}-${year}`,
  branch_id,
  doc_type,
  year
});
const talk = (branch_id: string, period: string, actual: number) => ({
  branch_id,
  period,
  tally_code: "talk_committee_pair",
  actual
});
/** A service in each of the first months of 2024, on its last day. */
const services = (branch_id: string, months: number) =>
  ["31", "29", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"]
    .slice(0, months)
    .map((day, i) => held(branch_id, "mass_service", `2024-${String(i + 1).padStart(2, "0")}-${day}`));

describe("at the end of 2024", () => {
  let city: Judged;
  beforeAll(async () => {
    city = await judged(
      await given({
        programme: programme(),
        as_of: "2024-12-31",
        records: {
          branch: [
            branch("good"),
            branch("poor"),
            branch("many"),
            branch("none"),
            branch("year"),
            branch("eleven"),
            branch("young", {formed_on: "2024-01-02"})
          ],
          document: [
            paper("good", "report_up", 2024),
            paper("year", "service_plan", 2024),
            paper("year", "summary", 2024),
            {...paper("eleven", "service_plan", 2024), made_on: "2024-06-01"},
            paper("eleven", "service_plan", 2023),
            paper("eleven", "summary", 2023),
            paper("none", "report_up", 2023)
          ],
          tally: [talk("good", "2024-Q1", 1), talk("poor", "2024", 0), talk("none", "2023", 3)],
          activity: [
            held("good", "study", "2024-01-10", recorded),
            held("good", "theme_day", "2024-01-20", {...recorded, keynote_speakers: 2}),
            held("good", "theme_day", "2023-12-31"),
            held("good", "theme_day", "2024-02-20", {topic: null, group_id: "good-A"}),
            held("good", "org_life_meeting", "2024-02-01", {...recorded, filed_upward_on: "2024-12-31"}),
            held("good", "special_org_life_meeting", "2024-02-02", {minutes_filed: false}),
            held("good", "general_meeting", "2024-03-01", {minutes_filed: true, standalone: true, ...full}),
            held("good", "appraisal", "2024-03-01"),
            held("good", "debrief_up", "2024-12-31"),
            held("poor", "study", "2024-01-10", {...recorded, keynote_speakers: null}),
            held("poor", "study", "2024-02-10", {...recorded, keynote_speakers: 3, minutes_filed: null}),
            held("poor", "theme_day", "2024-03-10", {...recorded, event_key: "t"}),
            held("poor", "theme_day", "2024-03-10", {minutes_filed: false, event_key: "t"}),
            held("poor", "general_meeting", "2024-04-01", {minutes_filed: false, standalone: false}),
            held("poor", "committee_meeting", "2024-04-01"),
            held("poor", "group_meeting", "2024-04-01", {minutes_filed: true, group_id: "poor-A"}),
            held("poor", "org_life_meeting", "2024-02-01", {filed_upward_on: "2024-02-10"}),
            held("poor", "org_life_meeting", "2024-02-01", {group_id: "poor-A"}),
            held("poor", "org_life_meeting", "2024-06-30", {group_id: "poor-B", filed_upward_on: "2025-01-01"}),
            held("poor", "debrief_up", "2023-12-31"),
            held("many", "study", "2024-01-10", {...recorded, keynote_speakers: 3}),
            held("many", "party_lecture", "2024-01-10", {...full, ...recorded}),
            held("many", "party_lecture", "2024-02-10", {...full, place: null, mode: null}),
            ...services("year", 12),
            ...services("eleven", 11),
            ...services("young", 12)
          ]
        }
      })
    );
  });

  test("one or two speakers at every session: nobody misses it, three only warn, no session asks nothing", () => {
    expect(city.result("W 3.10d", "good")).toBe("met 1/1");
    expect(city.result("W 3.10d", "poor")).toBe("not_met 1/0");
    expect(city.result("W 3.10d", "many")).toBe("warn 1/3");
    expect(city.verdict("W 3.10d", "none")).toBe("n_a");
  });

  test("every study session has its minutes, each row by itself", () => {
    expect(city.result("W 3.10f", "good", "2024")).toBe("met 100/100");
    expect(city.result("W 3.10f", "poor", "2024")).toBe("not_met 100/50");
    expect(city.verdict("W 3.10f", "none", "2024")).toBe("n_a");
    expect(city.verdict("W 3.10f", "young", "2024")).toBe("n_a");
  });

  test("every activity of whatever type and group has its minutes", () => {
    expect(city.result("W 3.17b", "good", "2024")).toBe("not_met 100/50");
    expect(city.result("W 3.17b", "year", "2024")).toBe("not_met 100/0");
    expect(city.verdict("W 3.17b", "none", "2024")).toBe("n_a");
  });

  test("minutes of the three meetings and the lecture are Hunan's; Beijing adds organisational life and theme days", () => {
    expect(city.result("H A2.3.1j", "good")).toBe("met 100/100");
    expect(city.result("H A2.3.1j", "poor")).toBe("not_met 100/33.3333");
    expect(city.verdict("H A2.3.1j", "year")).toBe("n_a");
    expect(city.result("B 3.2e", "good")).toBe("not_met 100/75");
    expect(city.result("B 3.2e", "poor")).toBe("not_met 100/25");
    expect(city.verdict("B 3.2e", "year")).toBe("n_a");
  });

  test("held on their own unless it says otherwise", () => {
    expect(city.result("H A2.3.1g", "good")).toBe("met 100/100");
    expect(city.result("H A2.3.1g", "poor")).toBe("not_met 100/66.6667");
    expect(city.verdict("H A2.3.1g", "year")).toBe("n_a");
  });

  test("a theme for every theme day, a group's too in Hunan; a month without one asks nothing", () => {
    expect(city.result("H A2.3.4c", "good", "2024-01")).toBe("met 1/1");
    expect(city.result("H A2.3.4c", "good", "2024-02")).toBe("not_met 1/0");
    expect(city.result("H A2.3.4c", "poor", "2024-03")).toBe("not_met 1/0");
    expect(city.verdict("H A2.3.4c", "good", "2024-03")).toBe("n_a");
    expect(city.result("B 2.2b", "good", "2024-01")).toBe("met 1/1");
    expect(city.verdict("B 2.2b", "good", "2024-02")).toBe("n_a");
    expect(city.result("B 2.2b", "poor", "2024-03")).toBe("not_met 1/0");
  });

  test("organisational-life meetings are filed upward, the groups' too; filed after the evaluation date is not known", () => {
    expect(city.result("J 2.3.2d", "good", "2024-H1")).toBe("met 100/100");
    expect(city.result("J 2.3.2d", "poor", "2024-H1")).toBe("not_met 100/33.3333");
    expect(city.verdict("J 2.3.2d", "good", "2024-H2")).toBe("n_a");
  });

  test("service: a plan, every month and a summary of the year, however late the plan", () => {
    expect(city.result("J 2.3.3a", "year", "2024")).toBe("met 3/3");
    expect(city.result("J 2.3.3a", "eleven", "2024")).toBe("not_met 3/1");
    expect(city.result("J 2.3.3a", "none", "2024")).toBe("not_met 3/0");
    expect(city.verdict("J 2.3.3a", "young", "2024")).toBe("n_a");
  });

  test("five fields of the record book, by the event with the fewest; nobody came is written down too", () => {
    expect(city.result("J 2.4.3b", "many")).toBe("not_met 5/3");
    expect(city.result("J 2.4.3b", "poor")).toBe("not_met 5/1");
    expect(city.verdict("J 2.4.3b", "year")).toBe("n_a");
  });

  test("five systems, each by anything of the year; nothing of any asks nothing", () => {
    expect(city.result("B 2.4a", "good")).toBe("met 5/5");
    expect(city.result("B 2.4a", "poor")).toBe("not_met 5/2");
    expect(city.verdict("B 2.4a", "none")).toBe("n_a");
  });

  test("a debrief to the superior in the year, until its last day", () => {
    expect(city.result("B 4.4a", "good")).toBe("met 100/100");
    expect(city.result("B 4.4a", "poor")).toBe("not_met 100/0");
  });
});

describe("on 15 March 2024", () => {
  let city: Judged;
  let bare: Judged;
  beforeAll(async () => {
    const as_of = "2024-03-15";
    city = await judged(
      await given({
        programme: programme(),
        as_of,
        records: {
          branch: [branch("full"), branch("gap")],
          document: [
            paper("full", "service_plan", 2024),
            paper("full", "summary", 2024),
            paper("gap", "summary", 2024)
          ],
          activity: [
            ...services("full", 2),
            held("full", "study", "2024-03-15", recorded),
            held("full", "org_life_meeting", "2024-03-15", full),
            held("gap", "mass_service", "2024-01-02"),
            held("gap", "study", "2024-01-02", {keynote_speakers: 0}),
            held("gap", "org_life_meeting", "2024-03-15", {...full, filed_upward_on: "2024-03-16"}),
            held("gap", "theme_day", "2024-03-15")
          ]
        },
        empty: ["tally"]
      })
    );
    bare = await judged(await given({programme: programme(), as_of, records: {branch: [branch("B1")]}}));
  });

  test("months that have ended are asked for, the running one is not yet", () => {
    expect(city.result("J 2.3.3a", "full", "2024")).toBe("met 3/3");
    expect(city.result("J 2.3.3a", "gap", "2024")).toBe("grace 3/1");
  });

  test("what is missing in a running period may still come; a standing condition is judged at once", () => {
    expect(city.result("J 2.3.2d", "gap", "2024-H1")).toBe("grace 100/0");
    expect(city.result("W 3.10f", "gap", "2024")).toBe("grace 100/0");
    expect(city.result("W 3.10f", "full", "2024")).toBe("met 100/100");
    expect(city.result("B 2.2b", "gap", "2024-03")).toBe("grace 1/0");
    expect(city.result("W 3.10d", "gap")).toBe("not_met 1/0");
    expect(city.result("J 2.4.3b", "full")).toBe("met 5/5");
    expect(city.result("J 2.4.3b", "gap")).toBe("not_met 5/1");
    expect(city.result("B 2.4a", "full")).toBe("not_met 5/1");
  });

  test("without any file of activities nothing is known", () => {
    for (const clause of ["W 3.10d", "J 2.4.3b", "H A2.3.1g", "H A2.3.1j", "B 2.4a", "B 3.2e", "B 4.4a"]) {
      expect(bare.verdict(clause, "B1"), clause).toBe("no_data");
    }
    expect(bare.verdict("J 2.3.3a", "B1", "2024")).toBe("no_data");
    expect(bare.verdict("H A2.3.4c", "B1", "2024-02")).toBe("no_data");
  });
});

test("every count leads to the rows it was counted from, of all the types a clause joins", async () => {
  const evidence = regimes(["W 3.10e", "W 3.9c", "B 2.4a"].map(clauseId));
  const city = await given({
    programme: evidence,
    as_of: "2024-12-31",
    records: {
      branch: [branch("B1")],
      activity: [
        held("B1", "study", "2024-01-01", {topic: "学习"}),
        held("B1", "theme_day", "2024-01-02", {topic: "植树"}),
        held("B1", "theme_day", "2024-01-03", {group_id: "A"}),
        held("B1", "group_meeting", "2024-01-04", {group_id: "A"}),
        held("B1", "appraisal", "2024-01-05", {topic: "评议"})
      ],
      tally: [talk("B1", "2024-Q1", 2)]
    }
  });
  expect(
    await city.rows(
      `select clause_id, measure, cast(on_date as varchar) as on_date, label
       from marts.evidence join marts.clause_measures using (measure, item) order by clause_id, on_date, label`
    )
  ).toEqual([
    {clause_id: clauseId("B 2.4a"), measure: "meetings_any", on_date: "2024-01-04", label: null},
    {clause_id: clauseId("B 2.4a"), measure: "meetings_any", on_date: "2024-01-05", label: "评议"},
    {clause_id: clauseId("B 2.4a"), measure: "talks", on_date: "2024-03-31", label: "talk_committee_pair 2"},
    {clause_id: clauseId("W 3.10e"), measure: "meetings", on_date: "2024-01-01", label: "学习"},
    {clause_id: clauseId("W 3.10e"), measure: "meetings", on_date: "2024-01-02", label: "植树"},
    {clause_id: clauseId("W 3.9c"), measure: "group_months", on_date: "2024-01-04", label: "A"}
  ]);
});
