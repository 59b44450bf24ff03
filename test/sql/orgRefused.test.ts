import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId} from "./judged.js";
import {regimes} from "./regimes.js";

const [dispatch, patrol] = [clauseId("T 2.1f"), clauseId("T 3.4b")];
let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    programme: regimes([dispatch, patrol]),
    as_of: "2018-05-15",
    evaluate_from: "2018-01-01",
    records: {
      branch: [branch("A1"), branch("B1", {org_id: "O2"})],
      org_activity: [
        {org_id: "O1", activity_type: "dispatch", held_on: "2018-01-10"},
        {org_id: "O1", activity_type: "review", held_on: "2018-01-11"}
      ],
      inspection: [
        {inspection_id: "I1", branch_id: "A1", by_org_id: "O1", kind: "leadership_analysis", held_on: "2018-02-01"}
      ]
    },
    quarantine: [
      {kind: "org_activity", org_id: "O1", from_on: "2018-02-01", to_on: "2018-02-28"},
      {kind: "org_activity", from_on: "2018-03-01", to_on: "2018-03-31"},
      {kind: "inspection", branch_id: "B1"}
    ]
  });
});

const verdicts = async (clause: string) =>
  Object.fromEntries(
    (
      await city.rows(
        `select org_id, string_agg(verdict, ' ' order by period) as said from marts.org_clauses
         where clause_id = '${clause}' group by org_id`
      )
    ).map(({org_id, said}) => [org_id, said])
  );

test("a refused row leaves open the month and the organisation it tells; one that tells none leaves all open", async () => {
  // January to May: the district held its dispatch in January only; May is still running.
  expect(await verdicts(dispatch)).toEqual({
    O0: "not_met not_met no_data not_met grace",
    O1: "met no_data no_data not_met grace",
    O2: "not_met not_met no_data not_met grace"
  });
});

test("a refused row about a branch leaves open those above it, and no other", async () => {
  expect(await verdicts(patrol)).toEqual({O1: "met", O2: "no_data"});
});

test("what an organisation did leads to its row; what no clause asks is not listed", async () => {
  expect(
    await city.rows(
      "select measure, item, org_id, on_date, kind, file, row from marts.org_evidence where measure = 'org_activities'"
    )
  ).toEqual([
    {
      measure: "org_activities",
      item: "dispatch",
      org_id: "O1",
      on_date: "2018-01-10",
      kind: "org_activity",
      file: "记录.xlsx",
      row: 7
    }
  ]);
});
