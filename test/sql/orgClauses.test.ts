import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId} from "./judged.js";
import {regimes} from "./regimes.js";

// The evaluation date is 15 May 2018: month, quarter and year are running.
const clauses = [
  ..."2.1b 2.1f 2.1g 2.3c 2.4g 3.1c 3.4b 3.4d 4.1 4.2a 1.3a".split(" ").map(id => `T ${id}`),
  ..."3.1a 3.1b 3.2f 5.1a".split(" ").map(id => `B ${id}`),
  ..."3.2 3.5a A1.3.1.2a A1.3.3.1b A1.4.1 A5.3.1 A5.4.1".split(" ").map(id => `H ${id}`),
  ..."4.3b 4.3c 5.2a 5.1".split(" ").map(id => `W ${id}`),
  ..."2.1.3d 3.1c".split(" ").map(id => `J ${id}`)
];
const org = (org_id: string, org_level: string, parent_org_id: string | null = "city") => ({
  org_id,
  org_level,
  parent_org_id,
  name: org_id
});
const did = (org_id: string, activity_type: string, ...days: string[]) =>
  days.map(held_on => ({org_id, activity_type, held_on}));
const inspection = (branch_id: string | null, by_org_id: string, kind: string, held_on: string) => ({
  inspection_id: `${branch_id} ${by_org_id} ${kind} ${held_on}`,
  branch_id,
  by_org_id,
  kind,
  held_on
});
const paper = (org_id: string | null, doc_type: string, facts: Record<string, unknown> = {}) => ({
  doc_id: `${org_id} ${doc_type} ${facts.branch_id ?? ""}`,
  org_id,
  doc_type,
  made_on: "2017-06-01",
  ...facts
});
const applied = (branch_id: string, submitted_on: string, approved_on: string | null) => ({
  event_id: branch_id,
  branch_id,
  event_type: "establish",
  submitted_on,
  approved_on,
  approver_org_id: "town"
});
const term = (branch_id: string, due_on: string, facts: Record<string, unknown> = {}) => ({
  term_id: branch_id,
  branch_id,
  elected_on: "2015-06-01",
  due_on,
  ...facts
});
const tier = (branch_id: string, name: string, pack_id = "weihai-2017") => ({
  stage_id: `${branch_id} ${name}`,
  branch_id,
  pack_id,
  cycle_year: 2018,
  stage_code: "rollout",
  tier: name,
  entered_on: "2018-02-01"
});

let get: (clause: string, org: string, period?: string) => string | undefined;
let asked: (clause: string) => string[];
beforeAll(async () => {
  const city = await given({
    programme: regimes(clauses.map(clauseId)),
    as_of: "2018-05-15",
    evaluate_from: "2017-01-01",
    empty: ["ledger"],
    records: {
      org: [
        org("city", "city", null),
        org("district", "district"),
        org("empty-county", "county"),
        org("town", "grassroots_committee", "district"),
        org("general", "general_branch", "town")
      ],
      branch: [
        branch("B1", {org_id: "town"}),
        branch("B2", {org_id: "general"}),
        branch("B3", {org_id: "district"}),
        branch("new", {org_id: "district", formed_on: "2017-03-01"})
      ],
      org_activity: [
        ...did("district", "dispatch", "2018-01-31", "2018-02-01", "2018-02-28", "2018-04-10", "2018-05-16"),
        ...did("town", "dispatch", "2018-05-01"),
        ...did("district", "review", "2018-03-31"),
        ...did("city", "content_release", "2018-03-01"),
        ...did("city", "study_branch_work", "2017-12-31"),
        ...did("city", "leading_group", "2017-05-01")
      ],
      inspection: [
        inspection("B1", "town", "onsite", "2017-05-01"),
        inspection("B1", "town", "onsite", "2017-06-01"),
        inspection("B2", "town", "onsite", "2017-05-01"),
        inspection("B3", "town", "onsite", "2017-05-01"),
        inspection("new", "district", "onsite", "2018-04-01"),
        inspection(null, "district", "stationed", "2018-02-01"),
        inspection(null, "district", "online_patrol", "2017-12-31"),
        inspection(null, "district", "venue_screening", "2017-02-01"),
        inspection(null, "town", "venue_screening", "2017-02-01"),
        inspection(null, "town", "screening", "2017-02-01")
      ],
      document: [
        paper("city", "field_standard", {filed_on: "2018-05-16"}),
        paper("district", "cultivation_plan", {filed_on: "2017-07-01"}),
        paper("district", "field_standard"),
        paper("town", "implementation_plan"),
        paper(null, "branch_plan", {branch_id: "B1"}),
        paper(null, "branch_plan", {branch_id: "B2"})
      ],
      contact: [
        {contact_id: "C1", branch_id: "B1", from_kind: "committee", from_on: "2017-01-01", to_on: "2018-05-15"},
        {contact_id: "C2", branch_id: "B2", from_kind: "committee", from_on: "2017-01-01", to_on: "2018-05-14"}
      ],
      practice: [{practice_id: "P1", layer: "B", origin_org_id: "city", adopted_on: "2018-05-15"}],
      branch_event: [
        applied("B1", "2018-01-31", "2018-02-28"),
        applied("B2", "2018-01-31", "2018-03-01"),
        applied("B3", "2018-04-15", null),
        applied("new", "2018-04-14", null)
      ],
      committee_term: [
        term("B1", "2018-05-31", {reminder_sent_on: "2018-02-28"}),
        term("B2", "2018-05-31", {reminder_sent_on: "2018-03-01"}),
        term("B3", "2018-05-14"),
        term("new", "2018-08-16")
      ],
      rectification: [{case_id: "R1", branch_id: "B3", opened_on: "2018-05-14", state: "listed"}],
      stage: [
        tier("B1", "promote_first"),
        tier("B1", "key_cultivate"),
        tier("B2", "reserve"),
        tier("B3", "promote_first", "tongling-2017")
      ]
    }
  });
  const rows = (await city.rows("select * from marts.org_clauses")) as unknown as {
    org_id: string;
    clause_id: string;
    period: string;
    required: number | null;
    actual: number | null;
    verdict: string;
  }[];
  get = (clause, org_id, period = "standing") => {
    const row = rows.find(
      found => found.clause_id === clauseId(clause) && found.org_id === org_id && found.period === period
    );
    return row && (row.required === null ? row.verdict : `${row.verdict} ${row.required}/${row.actual}`);
  };
  asked = clause => [
    ...new Set(rows.filter(({clause_id}) => clause_id === clauseId(clause)).map(({org_id}) => org_id))
  ];
}, 90_000);

test("each clause asks the organisations of its level; a superior has branches below it and is a committee", () => {
  expect(asked("T 2.1f").sort()).toEqual(["city", "district", "town"]);
  expect(asked("T 2.1b").sort()).toEqual(["district", "empty-county"]);
  expect(asked("B 3.2f")).toEqual(["city"]);
  expect(asked("J 3.1c")).toEqual(["town"]);
  expect(asked("T 1.3a")).toEqual([]);
});

test("monthly dispatch is counted by the month; a running month is in grace until it is held", () => {
  expect(get("T 2.1f", "district", "2018-01")).toBe("met 1/1");
  expect(get("T 2.1f", "district", "2018-02")).toBe("met 1/2");
  expect(get("T 2.1f", "district", "2018-03")).toBe("not_met 1/0");
  expect(get("T 2.1f", "district", "2018-05")).toBe("grace 1/0");
  expect(get("T 2.1f", "town", "2018-05")).toBe("met 1/1");
  expect(get("T 2.1f", "district", "2018-06")).toBeUndefined();
  expect(get("B 3.2f", "city", "2018-03")).toBe("met 1/1");
});

test("a review on the last day of a quarter is that quarter's, a study on the last day of a year that year's", () => {
  expect(get("T 2.1g", "district", "2018-Q1")).toBe("met 1/1");
  expect(get("T 2.1g", "district", "2018-Q2")).toBe("grace 1/0");
  expect(get("B 5.1a", "city", "2017")).toBe("met 1/1");
  expect(get("B 5.1a", "city", "2018")).toBe("grace 1/0");
  expect(get("B 5.1a", "district", "2017")).toBe("not_met 1/0");
  expect(get("T 3.4d", "city", "2017")).toBe("not_met 1/0");
});

test("what is asked once or standing counts from any day; what is filed after the date is not filed yet", () => {
  expect(get("T 4.1", "city", "once")).toBe("met 1/1");
  expect(get("H 3.2", "city", "once")).toBe("not_met 1/0");
  expect(get("T 2.1b", "district")).toBe("met 1/1");
  expect(get("T 2.1b", "empty-county")).toBe("not_met 1/0");
  expect(get("W 4.3c", "district", "once")).toBe("met 3/3");
  expect(get("B 3.1a", "city")).toBe("met 1/1");
  expect(get("B 3.1b", "district")).toBe("not_met 1/0");
});

test("a screening and a plan are one requirement where the clause asks for both", () => {
  expect(get("H A5.4.1", "town", "once")).toBe("met 1/1");
  expect(get("H A5.4.1", "district", "once")).toBe("not_met 1/0");
  expect(get("H A1.4.1", "town", "2017")).toBe("met 1/1");
});

test("every branch there all year is to be inspected, by the organisation or one below it", () => {
  // B1 and B2 below the town; B1, B2 and B3 below the district, which has the new branch for part of the year.
  expect(get("H 3.5a", "town", "2017")).toBe("met 2/2");
  expect(get("H 3.5a", "district", "2017")).toBe("met 3/3");
  expect(get("H 3.5a", "town", "2018")).toBe("grace 2/0");
  expect(get("H 3.5a", "district", "2018")).toBe("grace 4/1");
  expect(get("T 3.4b", "district")).toBe("not_met 4/0");
  expect(get("T 3.4b", "empty-county")).toBe("n_a");
});

test("ways of inspecting and tiers count once each, tiers of another document not at all", () => {
  expect(get("T 4.2a", "district")).toBe("not_met 3/2");
  expect(get("W 4.3b", "district")).toBe("met 3/3");
  expect(get("W 4.3b", "empty-county")).toBe("not_met 3/0");
});

test("replies and reminders are in time up to the same day, clamped; what is not due yet is not expected", () => {
  // One month from 31 January is 28 February; from 14 April it was 14 May, from 15 April it is today.
  expect(get("H A1.3.1.2a", "town", "once")).toBe("warn 3/1");
  // Three months before 31 May is 28 February; 16 August is still more than three months off, 14 May has passed.
  expect(get("H A1.3.3.1b", "town")).toBe("warn 2/1");
});

test("an overdue election wants a measure taken, and every branch a plan and someone to help it", () => {
  expect(get("J 2.1.3d", "district")).toBe("not_met 1/0");
  expect(get("J 2.1.3d", "town")).toBe("n_a");
  expect(get("W 5.2a", "town")).toBe("not_met 100/50");
});

test("what no record decides is for a person, and what was never sent in is not judged", () => {
  expect(get("T 2.3c", "district")).toBe("manual");
  expect(get("W 5.1", "district")).toBe("manual");
  expect(get("H A5.3.1", "district")).toBe("manual");
  expect(get("T 2.4g", "district", "2017")).toBe("no_data");
});
