import {copyFile, rm} from "node:fs/promises";
import {resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {growing, removeLeftovers} from "./beside.js";
import {type Progress, silent} from "./progress.js";
import {type RuleChanges, readRules, writeRules} from "./rules.js";
import {writeSelection} from "./selection.js";
import {layers} from "./views.js";
import {all, createViews, openCopy} from "./warehouse.js";

export interface PlanOptions extends RuleChanges {
  programme: string;
  warehouse: string;
  progress?: Progress;
}

/** How many verdicts of a clause would change, from which to which. */
export interface ClauseChange {
  clause_id: string;
  title: string;
  before: string | null;
  after: string | null;
  branches: number;
  periods: number;
}

/** How many branches of a region or sector would change score or star. */
export interface GroupChange {
  level: "region" | "sector";
  id: string;
  name: string;
  branches: number;
  rescored: number;
  up: number;
  down: number;
}

/** One branch and cycle whose score, star or qualification would change, with the clauses that cause it. */
export interface BranchChange {
  branch_id: string;
  name: string;
  region_name: string;
  sector: string;
  cycle: number;
  score_before: number | null;
  score_after: number | null;
  star_before: number | null;
  star_after: number | null;
  qualification_before: string | null;
  qualification_after: string | null;
  /** Ids of the clauses whose points change, those that move most first, joined by a space. */
  causes: string | null;
}

export interface Plan {
  clauses: ClauseChange[];
  groups: GroupChange[];
  branches: BranchChange[];
}

/**
 * What other rules would change, worked out on a copy of the warehouse: its records judged again by the changed rules.
 * The warehouse itself is not touched.
 * @throws Refusal when the rules are wrong or there is no warehouse
 */
export async function plan(options: PlanOptions): Promise<Plan> {
  const {progress = silent, pack, scheme} = options;
  const rules = await readRules({programme: options.programme, pack, scheme});
  const warehouse = resolve(options.warehouse);
  removeLeftovers(warehouse);
  const copy = growing(warehouse);
  try {
    await copyFile(warehouse, copy);
    const {connection, close} = await openCopy(copy);
    try {
      await remember(connection, "before");
      for (const layer of layers.toReversed()) await connection.run(`drop schema ${layer} cascade`);
      await writeRules(connection, rules);
      await connection.run("update raw.programme set scheme_id = $scheme", {scheme: rules.programme.scheme});
      await createViews(connection, (_, done, total) => progress.step("按新规则评定", done, total));
      await writeSelection(connection);
      await remember(connection, "after");
      return await compare(connection);
    } finally {
      close();
    }
  } finally {
    progress.end();
    for (const path of [copy, `${copy}.wal`]) await rm(path, {force: true});
    await rm(`${copy}.tmp`, {force: true, recursive: true});
  }
}

/** A scheme under another id that has the same local clause asks the same: clauses of the scheme go by their own name. */
const sameClause = `case when starts_with(clauses.clause_id, programme.scheme_id || '/')
  then substr(clauses.clause_id, length(programme.scheme_id) + 1) else clauses.clause_id end`;

/** Keeps what is compared: verdicts, scores and points. */
async function remember(connection: DuckDBConnection, when: "before" | "after"): Promise<void> {
  await connection.run(`create schema planned_${when}`);
  await connection.run(`create table planned_${when}.verdicts as
    select ${sameClause} as clause_key, clauses.clause_id, clauses.title, results.branch_id, results.period, results.verdict
    from results.clause_results as results join staging.clauses as clauses on clauses.clause_no = results.clause_no
    cross join staging.programme as programme`);
  await connection.run(`create table planned_${when}.scores as
    select scores.branch_id, scores.cycle, scores.score, scores.star_level, scores.qualification
    from marts.branch_scores as scores join marts.programme as programme on programme.scheme_id = scores.scheme_id`);
  await connection.run(`create table planned_${when}.points as
    select points.branch_id, points.cycle, ${sameClause.replaceAll("clauses.", "points.")} as clause_key, points.clause_id, points.points
    from marts.branch_points as points join marts.programme as programme on programme.scheme_id = points.scheme_id`);
}

const scores = `
  select branch_id, cycle, before.score as score_before, after.score as score_after,
    before.star_level as star_before, after.star_level as star_after,
    before.qualification as qualification_before, after.qualification as qualification_after
  from planned_before.scores as before full join planned_after.scores as after using (branch_id, cycle)
  where before.score is distinct from after.score or before.star_level is distinct from after.star_level
    or before.qualification is distinct from after.qualification`;

async function compare(connection: DuckDBConnection): Promise<Plan> {
  await connection.run(`create temp table changed as ${scores}`);
  const clauses = await all(
    connection,
    `select coalesce(after.clause_id, before.clause_id) as clause_id, coalesce(after.title, before.title) as title,
       before.verdict as before, after.verdict as after,
       count(distinct branch_id) as branches, count(*) as periods
     from planned_before.verdicts as before full join planned_after.verdicts as after using (clause_key, branch_id, period)
     where before.verdict is distinct from after.verdict
     group by all order by branches desc, clause_id, before, after`
  );
  const group = (level: string, id: string, name: string) => `
    select '${level}' as level, ${id} as id, any_value(${name}) as name,
      count(distinct branches.branch_id) as branches,
      count(distinct case when changed.score_before is distinct from changed.score_after then changed.branch_id end) as rescored,
      count(distinct case when changed.star_after > changed.star_before then changed.branch_id end) as up,
      count(distinct case when changed.star_after < changed.star_before then changed.branch_id end) as down
    from marts.branches left join changed using (branch_id) group by ${id} having count(changed.branch_id) > 0`;
  const groups = await all(
    connection,
    `${group("region", "region_id", "region_name")} union all ${group("sector", "sector", "sector")} order by level, id`
  );
  const branches = await all(
    connection,
    `with causes as (
       select branch_id, cycle, string_agg(clause_id, ' ' order by moved desc, clause_id) as causes
       from (
         select branch_id, cycle, coalesce(after.clause_id, before.clause_id) as clause_id,
           abs(coalesce(after.points, 0) - coalesce(before.points, 0)) as moved
         from planned_before.points as before full join planned_after.points as after using (branch_id, cycle, clause_key)
         where before.points is distinct from after.points
       ) group by branch_id, cycle
     )
     select changed.branch_id, branches.name, branches.region_name, branches.sector, changed.* exclude (branch_id), causes.causes
     from changed join marts.branches using (branch_id) left join causes using (branch_id, cycle)
     order by changed.branch_id, changed.cycle`
  );
  return {clauses, groups, branches} as unknown as Plan;
}
