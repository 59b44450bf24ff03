import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {evidenceOf, group, people, post, term} from "./peopleRecords.js";
import {regimes} from "./regimes.js";

const clauses = [
  ..."3.1a 3.1b 3.1c 3.1d 3.1e 3.1f 3.3a 3.3b 3.3c 3.7".split(" ").map(id => `W ${id}`),
  ..."2.1.1a N3a".split(" ").map(id => `J ${id}`),
  ..."A1.3.1.1a A1.3.1.1b A1.3.1.1c A1.3.1.1d A1.3.1.1e A1.3.3.2".split(" ").map(id => `H ${id}`),
  "B 2.1b"
];
const alone = {has_committee: false, committee_seats: 1, deputy_seats: 0};
const joint = {form: "joint"};
const small = ["six", "appointed", "two-secretaries", "with-committee", "one-deputy", "two-deputies"];
const grouped = ["unled", "led-by-two", "blank", "gone", "last-day"];

let built: Awaited<ReturnType<typeof given>>;
let city: Judged;
beforeAll(async () => {
  built = await given({
    programme: regimes(clauses.map(clauseId)),
    as_of: "2024-12-31",
    records: {
      branch: [
        ...[...small, ...grouped, "seven", "three", "committee", "closed-case", "nothing"].map(id => branch(id)),
        ...["joint-four", "joint-two", "joint-unknown"].map(id => branch(id, joint)),
        branch("temporary", {form: "temporary"}),
        branch("poor", {is_poor_village: true}),
        branch("complex", {is_complex_village: true}),
        branch("weak-community", {sector: "urban-community"}),
        branch("poor-community", {sector: "urban-community", is_poor_village: true})
      ],
      headcount: [
        ...small.map(id => people(id, 5, 1)),
        people("seven", 6, 1),
        people("committee", 30),
        people("three", 3),
        people("joint-four", 4, 0, {unit_count: 2, lost_contact: 0}),
        people("joint-two", 2, 2, {unit_count: 2, lost_contact: 1}),
        people("joint-unknown", 5, 0, {lost_contact: 0, pocket_members: 1, hollow_members: 2}),
        people("temporary", 2, 4)
      ],
      committee_term: [
        term("seven", {has_committee: false}),
        term("committee", {committee_seats: 3}),
        term("six", alone),
        term("appointed", {...alone, elected_by: "appointed"}),
        term("two-secretaries", alone),
        term("with-committee", {committee_seats: 2}),
        term("one-deputy", {has_committee: false, committee_seats: 2, deputy_seats: 1}),
        term("two-deputies", {has_committee: false, committee_seats: 3, deputy_seats: 2})
      ],
      post: [
        ...[...small, "poor-community", "closed-case"].map(id => post(id, "secretary")),
        post("two-secretaries", "secretary", {started_on: "2024-01-10"}),
        post("poor", "first_secretary", {ended_on: "2024-12-31"}),
        post("complex", "first_secretary", {ended_on: "2024-12-30"}),
        post("weak-community", "first_secretary")
      ],
      party_group: [
        group("unled", "1"),
        group("unled", "2", {has_leader: 0, formal_members: 0}),
        group("led-by-two", "1"),
        group("led-by-two", "2", {has_leader: 2, members: 3, formal_members: 1}),
        group("blank", "1", {formal_members: null}),
        group("blank", "2"),
        group("gone", "1", {valid_to: "2024-12-30", members: 1}),
        group("last-day", "1", {valid_to: "2024-12-31", members: 1})
      ],
      rectification: [
        {case_id: "R1", branch_id: "weak-community", opened_on: "2024-11-01", state: "in_progress"},
        {case_id: "R2", branch_id: "closed-case", opened_on: "2024-01-01", closed_on: "2024-12-31", state: "closed"}
      ],
      veto: []
    }
  });
  city = await judged(built);
});

describe("committees and heads", () => {
  test("six members are not asked for a committee, seven are", () => {
    expect(city.verdict("W 3.1b", "six")).toBe("n_a");
    expect(city.verdict("W 3.1e", "seven")).toBe("n_a");
  });

  test("an appointed secretary, a second one or a committee is not what a small branch is asked for", () => {
    expect(city.result("W 3.1e", "appointed")).toBe("not_met 1/0");
    expect(city.result("W 3.1e", "two-secretaries")).toBe("not_met 1/2");
    expect(city.result("W 3.1e", "with-committee")).toBe("not_met 1/0");
  });

  test("seats and election of a committee that does not exist are not applicable", () => {
    expect(city.verdict("W 3.1c", "seven")).toBe("n_a");
    expect(city.verdict("W 3.1d", "seven")).toBe("n_a");
    expect(city.result("W 3.1d", "committee")).toBe("met 1/1");
  });

  test("a small branch may have one deputy", () => {
    expect(city.result("W 3.1f", "six")).toBe("met 1/0");
    expect(city.result("W 3.1f", "one-deputy")).toBe("met 1/1");
    expect(city.result("W 3.1f", "two-deputies")).toBe("not_met 1/2");
  });
});

describe("units and groups", () => {
  test("a joint branch of small units is right, with too few in all it is not, without their number a person must say", () => {
    expect(city.result("W 3.1a", "joint-four")).toBe("met 3/4");
    expect(city.result("H A1.3.1.1b", "joint-four")).toBe("met 2/2");
    expect(city.result("H A1.3.1.1a", "joint-two")).toBe("not_met 3/2");
    expect(city.result("H A1.3.1.1b", "joint-two")).toBe("met 2/1");
    expect(city.result("H A1.3.1.1a", "joint-unknown")).toBe("met 3/5");
    expect(city.verdict("H A1.3.1.1b", "joint-unknown")).toBe("manual");
  });

  test("a temporary branch needs three full members, and only it is asked", () => {
    expect(city.result("H A1.3.1.1c", "temporary")).toBe("not_met 3/2");
    expect(city.verdict("H A1.3.1.1b", "temporary")).toBe("n_a");
    expect(city.verdict("H A1.3.1.1c", "three")).toBe("n_a");
    expect(city.verdict("H A1.3.1.1b", "three")).toBe("n_a");
  });

  test("every group is held to the rule by its worst; one that left a number blank is unknown", () => {
    expect(city.result("W 3.3c", "unled")).toBe("not_met 1/0");
    expect(city.result("W 3.3b", "unled")).toBe("not_met 1/0");
    expect(city.result("W 3.3c", "led-by-two")).toBe("not_met 1/2");
    expect(city.result("W 3.3a", "led-by-two")).toBe("met 3/3");
    expect(city.result("W 3.3b", "led-by-two")).toBe("met 1/1");
    expect(city.verdict("W 3.3b", "blank")).toBe("no_data");
    expect(city.result("W 3.3c", "blank")).toBe("met 1/1");
  });

  test("a group that ended before the evaluation date is none, one that ends on it still counts", () => {
    expect(city.verdict("W 3.3a", "gone")).toBe("n_a");
    expect(city.verdict("H A1.3.1.1e", "gone")).toBe("n_a");
    expect(city.result("W 3.3a", "last-day")).toBe("not_met 3/1");
  });
});

test("a first secretary is asked of poor and complex villages and of weak villages and communities", () => {
  expect(city.result("H A1.3.3.2", "poor")).toBe("met 1/1");
  expect(city.result("H A1.3.3.2", "complex")).toBe("not_met 1/0");
  expect(city.result("H A1.3.3.2", "weak-community")).toBe("met 1/1");
  expect(city.verdict("H A1.3.3.2", "poor-community")).toBe("n_a");
  expect(city.verdict("H A1.3.3.2", "closed-case")).toBe("n_a");
});

test("members lost, pocketed or hollow are not managed; where none of the three is recorded nothing is known", () => {
  expect(city.result("B 2.1b", "joint-four")).toBe("met 100/100");
  expect(city.result("B 2.1b", "joint-two")).toBe("not_met 100/75");
  expect(city.result("B 2.1b", "joint-unknown")).toBe("not_met 100/40");
  expect(city.verdict("B 2.1b", "three")).toBe("no_data");
});

test("a branch without a snapshot, a term or a seat on record is unknown, one without groups has none", () => {
  for (const clause of ["W 3.1a", "W 3.1b", "W 3.1e", "J 2.1.1a", "J N3a", "H A1.3.1.1a", "H A1.3.1.1d", "B 2.1b"]) {
    expect(city.verdict(clause, "nothing"), clause).toBe("no_data");
  }
  expect(city.verdict("W 3.7", "nothing", "once")).toBe("no_data");
  expect(city.verdict("W 3.3a", "nothing")).toBe("n_a");
});

test("every verdict leads to the rows it came from", async () => {
  const evidence = await evidenceOf(built, "two-secretaries");
  for (const clause of ["W 3.1a headcount 1", "W 3.1b committee_term 1", "W 3.1e committee_term 1", "W 3.1e post 2"]) {
    expect(evidence).toContain(clause.replace("W ", "weihai-2017/"));
  }
  expect(await evidenceOf(built, "unled")).toEqual(
    ["hunan-2018/A1.3.1.1e", "weihai-2017/3.3a", "weihai-2017/3.3b", "weihai-2017/3.3c"].map(
      id => `${id} party_group 2`
    )
  );
});
