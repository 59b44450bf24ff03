import {beforeAll, expect, test} from "vitest";
import {clauseKinds} from "../../loaders/contracts/rules/clause.js";
import {readRules} from "../../loaders/rules.js";
import {branch, given} from "./given.js";

const programme = "test/sql/sixth/programme.yml";
let verdicts: Record<string, Record<string, string>>;

/** A sixth document is a folder of data: nothing but its pack knows of it. */
beforeAll(async () => {
  const both = (row: Record<string, unknown>) => ["A", "B"].map(branch_id => ({branch_id, ...row}));
  const city = await given({
    programme,
    as_of: "2030-12-31",
    records: {
      branch: [branch("A"), branch("B")],
      activity: ["2030-01-10", "2030-02-10", "2030-05-10"].map(held_on => ({
        branch_id: "A",
        activity_type: "committee_meeting",
        held_on
      })),
      headcount: [
        {branch_id: "A", as_of: "2030-01-01", formal: 5, probationary: 0},
        {branch_id: "B", as_of: "2030-01-01", formal: 4, probationary: 3}
      ],
      committee_term: [
        {
          branch_id: "A",
          term_id: "A-1",
          has_committee: true,
          elected_on: "2028-01-01",
          term_years: 3,
          due_on: "2031-01-01"
        },
        {
          branch_id: "B",
          term_id: "B-1",
          has_committee: false,
          elected_on: "2027-12-30",
          term_years: 3,
          due_on: "2030-12-30"
        }
      ],
      hours_bin: [
        {branch_id: "A", year: 2030, role: "committee", hours: 40, headcount: 3, centralised_sessions: 1},
        {branch_id: "B", year: 2030, role: "committee", hours: 39.5, headcount: 1, centralised_sessions: 1}
      ],
      funding: [
        {branch_id: "A", year: 2030, line_code: "operating", amount_yuan: 50000},
        {branch_id: "B", year: 2030, line_code: "operating", amount_yuan: 49999.99}
      ],
      tally: [
        {branch_id: "A", period: "2030", tally_code: "talk_secretary_member", expected: 5, actual: 5},
        {branch_id: "B", period: "2030", tally_code: "talk_secretary_member", expected: 7, actual: 6}
      ],
      ledger: both({year: 2029, ledger_code: "org_life", present: true}).slice(0, 1),
      venue: [
        {branch_id: "A", as_of: "2030-01-01", kind: "shared", fixed: true},
        {branch_id: "B", as_of: "2030-01-01", kind: "none", fixed: false}
      ],
      veto: [{branch_id: "B", clause_id: "sixth-2030/veto", from_on: "2030-06-01"}],
      attestation: [
        {branch_id: "A", clause_id: "sixth-2030/assessed", period: "standing", value: "met", attested_on: "2030-11-01"}
      ],
      stage: [
        {branch_id: "A", pack_id: "sixth-2030", cycle_year: 2030, stage_code: "declare", entered_on: "2030-02-01"}
      ]
    }
  });
  const rows = await city.rows("select branch_id, clause_id, period, verdict from marts.clause_results order by all");
  const of = (wanted: string) =>
    Object.fromEntries(
      rows
        .filter(({branch_id}) => branch_id === wanted)
        .map(({clause_id, period, verdict}) => {
          const clause = String(clause_id).slice("sixth-2030/".length);
          return [clause === "cadence" ? `cadence ${period}` : clause, String(verdict)];
        })
    );
  verdicts = {A: of("A"), B: of("B")};
});

test("its clauses are of every kind there is", async () => {
  const {packs} = await readRules({programme});
  expect(packs[0]!.clauses.map(({kind}) => kind).sort()).toEqual([...clauseKinds].sort());
});

test("a branch that does what it asks meets it, in the periods it does so", () => {
  expect(verdicts.A).toEqual({
    "cadence 2030-Q1": "met",
    "cadence 2030-Q2": "not_met",
    "cadence 2030-Q3": "not_met",
    "cadence 2030-Q4": "not_met",
    headcount: "met",
    tenure: "met",
    hours: "met",
    funding: "met",
    ratio: "met",
    ledger: "met",
    venue: "met",
    veto: "met",
    assessed: "met",
    process: "manual"
  });
});

test("a branch that falls short by the least misses it; what does not concern it is not applicable", () => {
  expect(verdicts.B).toEqual({
    "cadence 2030-Q1": "n_a",
    "cadence 2030-Q2": "n_a",
    "cadence 2030-Q3": "n_a",
    "cadence 2030-Q4": "n_a",
    headcount: "not_met",
    tenure: "not_met",
    hours: "not_met",
    funding: "not_met",
    ratio: "not_met",
    ledger: "not_met",
    venue: "not_met",
    veto: "not_met",
    assessed: "manual",
    process: "manual"
  });
});
