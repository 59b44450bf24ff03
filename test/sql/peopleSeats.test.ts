import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {post, term} from "./peopleRecords.js";
import {regimes} from "./regimes.js";

const clauses = ["W 3.7", "J N3a", "J N3b", "H A1.3.2.1a", "H A1.3.2.1b", "H A1.3.3.2"];

/** Secretaries of a branch one after the other: when each came and left. */
const secretaries = (branch_id: string, ...turns: [string, string?][]) =>
  turns.map(([started_on, ended_on]) => post(branch_id, "secretary", {started_on, ended_on}));
const deputy = (branch_id: string, ended_on: string | null = null) => post(branch_id, "deputy", {ended_on});
const attested = (branch_id: string, clause: string, value: string, facts = {}) => ({
  branch_id,
  clause_id: clauseId(clause),
  period: "standing",
  value,
  attested_by_org: "O1",
  attested_on: "2024-04-01",
  ...facts
});
const sanctioned = (branch_id: string, role: string, sanction_level: string, sanction_on: string | null, facts = {}) =>
  post(branch_id, role, {sanction_level, sanction_on, ...facts});

const records = {
  post: [
    ...secretaries("leaves-today", ["2020-01-10", "2024-04-29"]),
    ...secretaries("left-yesterday", ["2020-01-10", "2024-04-28"]),
    ...secretaries("came-today", ["2020-01-10", "2024-01-29"], ["2024-04-29"]),
    ...secretaries("comes-tomorrow", ["2020-01-10", "2024-01-29"], ["2024-04-30"]),
    ...secretaries("three-months-ended", ["2020-01-10", "2024-01-28"]),
    ...secretaries("next-day", ["2020-01-10", "2024-03-31"], ["2024-04-01"]),
    ...secretaries("overlapping", ["2020-01-10", "2024-03-31"], ["2021-01-10", "2021-06-30"], ["2024-04-01"]),
    ...secretaries("worst-of-two", ["2018-01-10", "2023-02-01"], ["2023-07-01", "2024-03-29"]),
    ...secretaries("filled-before", ["2018-01-10", "2022-06-30"], ["2023-01-01"]),
    ...secretaries("filled-on-the-second", ["2018-01-10", "2022-06-30"], ["2023-01-02"]),
    ...secretaries("leap-year", ["2020-01-10", "2023-11-29"], ["2024-02-29"]),
    ...secretaries("leap-year-late", ["2020-01-10", "2023-11-30"], ["2024-03-01"]),
    ...["deputy-gone", "deputy-of-committee", "deputy-unknown", "no-deputy"].flatMap(id =>
      secretaries(id, ["2020-01-10"])
    ),
    deputy("deputy-gone", "2023-12-01"),
    deputy("deputy-of-committee", "2023-12-01"),
    deputy("deputy-unknown", "2023-12-01"),
    post("never-a-secretary", "organization"),
    sanctioned("warned", "secretary", "warning", "2024-01-05"),
    sanctioned("warned-last-year", "secretary", "warning", "2023-12-31"),
    sanctioned("warned-undated", "secretary", "warning", null),
    sanctioned("warned-tomorrow", "secretary", "expulsion", "2024-04-30"),
    ...secretaries("member-warned", ["2020-01-10"]),
    sanctioned("member-warned", "deputy", "warning", "2024-01-05"),
    ...secretaries("member-warned-hard", ["2020-01-10"]),
    sanctioned("member-warned-hard", "discipline", "serious_warning", "2024-01-05"),
    sanctioned("member-warned-hard", "committee", "probation", "2024-01-05"),
    ...secretaries("not-of-the-committee", ["2020-01-10"]),
    sanctioned("not-of-the-committee", "first_secretary", "removal", "2024-01-05"),
    sanctioned("not-of-the-committee", "publicity", "removal", "2024-01-05", {ended_on: "2024-01-05"}),
    ...["attested-met", "attested-partly", "attested-for-a-year", "unattested"].map(id =>
      post(id, "secretary", {newly_nominated: true})
    ),
    post("not-new", "secretary", {newly_nominated: false}),
    post("vacant-once-new", "secretary", {newly_nominated: true, ended_on: "2024-01-01"})
  ],
  committee_term: [
    term("deputy-gone", {has_committee: false}),
    term("deputy-of-committee"),
    term("no-deputy", {has_committee: false})
  ],
  attestation: ["H A1.3.2.1a", "H A1.3.2.1b"].flatMap(clause => [
    attested("attested-met", clause, "met"),
    attested("attested-met", clause, "not_met", {period: "once", attested_on: "2024-03-01"}),
    attested("attested-partly", clause, "partly", {period: "once"}),
    attested("attested-for-a-year", clause, "met", {period: "2024"}),
    attested("not-new", clause, "not_met"),
    attested("unattested", clause, "met", {attested_on: "2024-04-30"})
  ]),
  veto: []
};
const ids = [...new Set(records.post.map(({branch_id}) => branch_id))];

let city: Judged;
beforeAll(async () => {
  city = await judged(
    await given({
      programme: regimes(clauses.map(clauseId)),
      as_of: "2024-04-29",
      evaluate_from: "2023-01-01",
      records: {branch: [...ids, "unrecorded"].map(id => branch(id)), ...records}
    })
  );
});

const filled = (id: string) => city.result("W 3.7", id, "once");
const vacant = (id: string) => city.result("J N3a", id);
const sanction = (id: string) => city.result("J N3b", id);

describe("a vacancy at the head", () => {
  test("E13 Wujin's veto holds on every day without a secretary, from the day after one left to the day before the next", () => {
    expect(vacant("leaves-today")).toBe("met 0/0");
    expect(vacant("left-yesterday")).toBe("not_met 0/1");
    expect(vacant("came-today")).toBe("met 0/0");
    expect(vacant("comes-tomorrow")).toBe("not_met 0/1");
  });

  test("Weihai allows three months from the last day in the seat: open until then, missed from the day after", () => {
    expect(filled("leaves-today")).toBe("n_a");
    expect(filled("left-yesterday")).toBe("grace 3/0.0333");
    expect(filled("came-today")).toBe("met 3/3");
    expect(filled("comes-tomorrow")).toBe("grace 3/3");
    expect(filled("three-months-ended")).toBe("not_met 3/3.0333");
  });

  test("a hand-over on the next day leaves no vacancy, nor does one seat within another's time", () => {
    expect(filled("next-day")).toBe("n_a");
    expect(filled("overlapping")).toBe("n_a");
  });

  test("of several the worst counts; one filled before the judged span does not", () => {
    expect(filled("worst-of-two")).toBe("not_met 3/5");
    expect(filled("filled-before")).toBe("n_a");
    expect(filled("filled-on-the-second")).toBe("not_met 3/6.0968");
  });

  test("three months from 29 and 30 November end on 29 February of a leap year", () => {
    expect(filled("leap-year")).toBe("met 3/3");
    expect(filled("leap-year-late")).toBe("not_met 3/3.0333");
  });

  test("a deputy is a head only where there is known to be no committee, and only if there ever was one", () => {
    expect(filled("deputy-gone")).toBe("not_met 3/4.9333");
    expect(filled("deputy-of-committee")).toBe("n_a");
    expect(filled("deputy-unknown")).toBe("n_a");
    expect(filled("no-deputy")).toBe("n_a");
  });

  test("a seat that nobody ever held is vacant, though no limit ran; without any seat on record nothing is known", () => {
    expect(vacant("never-a-secretary")).toBe("not_met 0/1");
    expect(filled("never-a-secretary")).toBe("n_a");
    expect(vacant("unrecorded")).toBe("no_data");
    expect(filled("unrecorded")).toBe("no_data");
    expect(sanction("unrecorded")).toBe("no_data");
  });
});

describe("sanctions", () => {
  test("a warning of the secretary in this year is a veto, one of last year or of tomorrow is not", () => {
    expect(sanction("warned")).toBe("not_met 0/1");
    expect(sanction("warned-undated")).toBe("not_met 0/1");
    expect(sanction("warned-last-year")).toBe("met 0/0");
    expect(sanction("warned-tomorrow")).toBe("met 0/0");
  });

  test("another member of the committee needs a serious warning or more", () => {
    expect(sanction("member-warned")).toBe("met 0/0");
    expect(sanction("member-warned-hard")).toBe("not_met 0/2");
  });

  test("a first secretary is no member of the committee, and who left the seat is none any more", () => {
    expect(sanction("not-of-the-committee")).toBe("met 0/0");
  });
});

describe("what only people can say of a secretary", () => {
  const standing = (id: string) => city.result("H A1.3.2.1a", id);
  const age = (id: string) => city.result("H A1.3.2.1b", id, "once");

  test("party standing: missed is only noted; the latest judgement counts, one for a year serves nothing", () => {
    expect(standing("attested-met")).toBe("met");
    expect(standing("attested-partly")).toBe("warn");
    expect(standing("not-new")).toBe("warn");
    expect(standing("attested-for-a-year")).toBe("manual");
    expect(standing("unattested")).toBe("manual");
    expect(standing("vacant-once-new")).toBe("n_a");
    expect(standing("unrecorded")).toBe("no_data");
  });

  test("schooling and age are asked of a new nominee in the seat", () => {
    expect(age("attested-met")).toBe("met");
    expect(age("attested-partly")).toBe("not_met");
    expect(age("not-new")).toBe("n_a");
    expect(age("unattested")).toBe("manual");
    expect(age("vacant-once-new")).toBe("n_a");
    expect(age("unrecorded")).toBe("no_data");
  });
});

test("a clause one of whose kinds never arrived is unknown", () => {
  expect(city.verdict("H A1.3.3.2", "warned")).toBe("no_data");
});
