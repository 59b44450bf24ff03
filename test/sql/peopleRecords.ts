import type {given} from "./given.js";

/** Records about people and seats, with what a test does not speak of filled in. */

/** A snapshot of members, long before any evaluation date. */
export const people = (branch_id: string, formal: number, probationary = 0, facts = {}) => ({
  branch_id,
  as_of: "2023-12-31",
  formal,
  probationary,
  ...facts
});

/** A three-year term that a general meeting began on 10 January 2023. */
export const term = (branch_id: string, facts = {}) => ({
  term_id: `T-${branch_id}`,
  branch_id,
  has_committee: true,
  elected_by: "general_meeting",
  elected_on: "2023-01-10",
  term_years: 3,
  ...facts
});

/** A seat held since 10 January 2020. */
export const post = (
  branch_id: string,
  role: string,
  facts: {started_on?: string; [column: string]: unknown} = {}
) => ({
  post_id: `${branch_id}-${role}-${facts.started_on ?? ""}`,
  branch_id,
  role,
  started_on: "2020-01-10",
  ...facts
});

/** A party group there since 2020. */
export const group = (branch_id: string, name: string, facts = {}) => ({
  group_id: `${branch_id}-${name}`,
  branch_id,
  valid_from: "2020-01-01",
  members: 5,
  formal_members: 5,
  has_leader: 1,
  ...facts
});

/** Kinds of the records that a verdict leads to, by clause and how many: `weihai-2017/3.1a headcount 1`. */
export async function evidenceOf(city: Awaited<ReturnType<typeof given>>, branch_id: string): Promise<string[]> {
  const found = await city.rows(
    `select clause_measures.clause_id, evidence.kind, count(distinct evidence.row) as records
     from marts.clause_measures
     join marts.evidence
       on evidence.measure = clause_measures.measure and evidence.item in ('*', clause_measures.item)
     where evidence.branch_id = '${branch_id}'
     group by clause_measures.clause_id, evidence.kind
     order by clause_measures.clause_id, evidence.kind`
  );
  return found.map(({clause_id, kind, records}) => `${clause_id} ${kind} ${records}`);
}
