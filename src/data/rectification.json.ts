import {measure} from "../../loaders/contracts/enums/measure.js";
import {problem} from "../../loaders/contracts/enums/problem.js";
import {rectificationState} from "../../loaders/contracts/enums/rectificationState.js";
import {rectOutcome} from "../../loaders/contracts/enums/rectOutcome.js";
import type {Rectification} from "../components/snapshots.js";
import {branchKinds} from "./branchKinds.js";
import {snapshot} from "./snapshot.js";

const first = (labels: Readonly<Record<string, readonly [string, ...string[]]>>) =>
  Object.fromEntries(Object.entries(labels).map(([id, [zh]]) => [id, zh]));
const withKind = `left join (${branchKinds}) as kinds using (branch_id)`;
const ofScheme = "join marts.programme using (scheme_id)";

export default snapshot(
  async ({rows, columns}): Promise<Rectification> => ({
    criteria: await rows(`select weak_criteria.* from marts.weak_criteria ${ofScheme} order by position`),
    rules: await rows(`select weak_rules.* from marts.weak_rules ${ofScheme} order by name`),
    shares: await rows(`select weak_shares.* from marts.weak_shares ${ofScheme} order by region_id`),
    branches: await columns(
      `select weak_branches.*, form, star from marts.weak_branches ${ofScheme} ${withKind} order by branch_id`
    ),
    candidates: await columns(
      `select branch_id, criterion_id, actual, limit_value, since_on, fired_on
       from marts.weak_candidates ${ofScheme} order by branch_id, criterion_id`
    ),
    cases: await columns(
      `select cases.*, coalesce(form, '-') as form, coalesce(star, '-') as star
       from marts.rectification_cases as cases ${withKind} order by opened_on, case_id`
    ),
    duties: await rows(
      "select case_id, pack_id, clause_id, title, verdict from marts.case_duties order by case_id, clause_id"
    ),
    outcomes: await rows("select * from marts.case_outcomes order by role desc, position"),
    evenness: await rows("select * from marts.nomination_shares order by year, region_id"),
    gate: await rows(
      `select clauses.clause_id, clauses.title, clauses.asks, packs.title as pack
       from marts.clauses join marts.packs using (pack_id)
       where clauses.clause_id = (select max(value) from marts.weak_rules where name = 'gate_clause')`
    ),
    words: {
      state: first(rectificationState.labels),
      outcome: first(rectOutcome.labels),
      problem: first(problem.labels),
      measure: first(measure.labels)
    }
  })
);
