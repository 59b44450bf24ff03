/** Active branches in the order that `overview.json` and `names.json` share, with what the overview draws of each. */
export const branchOrder = `
with cycles as (
  select programme.scheme_id, max(cycle) as cycle from marts.branch_scores join marts.programme using (scheme_id)
  group by programme.scheme_id
), scores as (
  select branch_scores.* from marts.branch_scores join cycles using (scheme_id, cycle)
), scores_before as (
  select branch_scores.* from marts.branch_scores join cycles
    on branch_scores.scheme_id = cycles.scheme_id and branch_scores.cycle = cycles.cycle - 1
), judged as (
  select branch_id, sum(periods_met + periods_warn + periods_not_met) as periods_judged
  from marts.branch_clauses join cycles using (cycle) group by branch_id
)
select branches.branch_id, branches.name, branches.org_id, branches.region_id, branches.sector,
  coalesce(cast(scores.star_level as varchar), '-') as star, coalesce(cast(scores_before.star_level as varchar), '-') as star_before,
  coalesce(cast(cast(scores.is_qualified as integer) as varchar), '-') as qualified,
  coalesce(cast(cast(scores_before.is_qualified as integer) as varchar), '-') as qualified_before,
  case when branch_acceptance.is_accepted then '1' else '0' end as accepted,
  case when coalesce(judged.periods_judged, 0) = 0 then 'd'
    when scores.next_star_needs is not null and position('；' in scores.next_star_needs) = 0 then 's' else '-' end as flag
from marts.branches left join scores using (branch_id) left join scores_before using (branch_id)
  left join marts.branch_acceptance using (branch_id) left join judged using (branch_id)
where branches.is_active
order by branches.region_id, star desc, accepted desc, branches.branch_id`;

export interface OrderedBranch {
  branch_id: string;
  name: string;
  org_id: string;
  region_id: string;
  sector: string;
  star: string;
  star_before: string;
  qualified: string;
  qualified_before: string;
  accepted: string;
  flag: string;
}
