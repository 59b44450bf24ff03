// One step from a star: a gate holds what the score has earned, or one clause made good would reach the next cut.
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
), gates as (
  select scheme_id, rule_id from marts.scheme_rules where title is not null
), within_reach as (
  select distinct scores.branch_id
  from scores join marts.branch_points using (scheme_id, branch_id, cycle)
  where scores.vetoes = 0 and scores.next_star_score > scores.score
    and (branch_points.max_points - branch_points.points) * 100 / scores.judged_points >= scores.next_star_score - scores.score
)
select branches.branch_id, branches.name, branches.org_id, branches.region_id, branches.sector,
  coalesce(cast(scores.star_level as varchar), '-') as star, coalesce(cast(scores_before.star_level as varchar), '-') as star_before,
  coalesce(cast(cast(scores.is_qualified as integer) as varchar), '-') as qualified,
  coalesce(cast(cast(scores_before.is_qualified as integer) as varchar), '-') as qualified_before,
  case when branch_acceptance.is_accepted then '1' else '0' end as accepted,
  case when coalesce(judged.periods_judged, 0) = 0 then 'd'
    when gates.rule_id is not null or within_reach.branch_id is not null then 's' else '-' end as flag
from marts.branches left join scores using (branch_id) left join scores_before using (branch_id)
  left join marts.branch_acceptance using (branch_id) left join judged using (branch_id)
  left join gates on gates.scheme_id = scores.scheme_id and gates.rule_id = scores.star_rule
  left join within_reach on within_reach.branch_id = branches.branch_id
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
