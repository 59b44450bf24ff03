import type {Quality} from "../components/snapshots.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(
  async ({rows, columns}): Promise<Quality> => ({
    submissions: await columns("select * from marts.submissions order by file, sheet"),
    problems: await columns('select * from marts.problems order by file, sheet, "row" nulls first, "column"'),
    shares: await rows(`
      select region_id, source, sum(branches_met) as met, sum(branches_warn) as warn, sum(branches_not_met) as not_met,
        sum(branches_grace) as grace, sum(branches_manual) as manual, sum(branches_no_data) as no_data
      from marts.region_clauses join marts.clauses using (clause_id), marts.programme
      where left(region_clauses.period, 4) = left(cast(as_of as varchar), 4) or region_clauses.period in ('standing', 'once')
      group by region_id, source order by source, region_id`),
    completeness: await rows(`
      with reporting as (
        select region_id, left(cast(held_on as varchar), 7) as month, count(distinct branch_id) as branches_reporting
        from marts.activity_days join marts.branches using (branch_id) group by all
      )
      select id as region_id, rollout.month, branches_active, coalesce(branches_reporting, 0) as branches_reporting
      from marts.rollout left join reporting on reporting.region_id = id and reporting.month = rollout.month
      where level = 'region' order by region_id, rollout.month`),
    orgs: await rows(
      "select org_id, name, region_id from marts.orgs where org_id in (select org_id from marts.submissions) order by org_id"
    )
  })
);
