-- One row per active branch: where it stands in the latest cycle and in the one before.
-- Key: branch_id
-- One step from a star: one rule alone holds it, and that is a gate, or a cut that one clause made good would reach.
with

latest as (
    select branch_stars.scheme_id, max(branch_stars.cycle) as cycle
    from results.branch_stars
    join staging.programme on programme.scheme_id = branch_stars.scheme_id
    group by branch_stars.scheme_id
),

judged as (
    select
        branch_clauses.branch_id,
        sum(branch_clauses.periods_met + branch_clauses.periods_warn + branch_clauses.periods_not_met) as periods
    from results.branch_clauses
    join latest on latest.cycle = branch_clauses.cycle
    group by branch_clauses.branch_id
),

holding as (
    select
        star_needs.branch_id,
        count(*) as rules,
        min(star_needs.rule_kind) as rule_kind
    from latest
    join results.star_bounds as star_needs
        on star_needs.scheme_id = latest.scheme_id and star_needs.cycle = latest.cycle
    where star_needs.star_level < star_needs.top_level
    group by star_needs.branch_id
),

-- A clause can give no more than its dimension's cap still lets in.
within_reach as (
    select distinct now_stars.branch_id
    from latest
    join results.branch_stars as now_stars
        on now_stars.scheme_id = latest.scheme_id and now_stars.cycle = latest.cycle
    join staging.schemes on schemes.scheme_id = now_stars.scheme_id
    join results.branch_points
        on branch_points.scheme_id = now_stars.scheme_id
        and branch_points.branch_id = now_stars.branch_id
        and branch_points.cycle = now_stars.cycle
    join results.dimension_points
        on dimension_points.scheme_id = branch_points.scheme_id
        and dimension_points.branch_id = branch_points.branch_id
        and dimension_points.cycle = branch_points.cycle
        and dimension_points.dimension_id = branch_points.dimension_id
    where now_stars.next_star_score > now_stars.score
      and not branch_points.is_bonus
      and least(
          branch_points.max_points - branch_points.points, dimension_points.judged_points - dimension_points.points
      ) * schemes.full_points >= (now_stars.next_star_score - now_stars.score) * now_stars.judged_points
)

select
    branches.branch_id,
    branches.name,
    branches.org_id,
    branches.region_id,
    branches.sector,
    now_stars.star_level,
    before_stars.star_level as star_level_before,
    now_stars.qualification = 'qualified' as is_qualified,
    before_stars.qualification = 'qualified' as was_qualified,
    accepted.branch_id is not null as is_accepted,
    coalesce(judged.periods, 0) > 0 as is_judged,
    coalesce(holding.rules, 0) = 1
    and (
        holding.rule_kind = 'gate'
        or (holding.rule_kind = 'threshold' and within_reach.branch_id is not null)
    ) as is_one_step
from facts.branches
cross join staging.programme
left join latest on latest.scheme_id = programme.scheme_id
left join results.branch_stars as now_stars
    on now_stars.scheme_id = latest.scheme_id
    and now_stars.cycle = latest.cycle
    and now_stars.branch_id = branches.branch_id
left join results.branch_stars as before_stars
    on before_stars.scheme_id = latest.scheme_id
    and before_stars.cycle = latest.cycle - 1
    and before_stars.branch_id = branches.branch_id
left join holding on holding.branch_id = branches.branch_id
left join facts.acceptance_spans as accepted
    on accepted.pack_id = programme.pack_id
    and accepted.branch_id = branches.branch_id
    and accepted.until_on = date '9999-12-31'
left join judged on judged.branch_id = branches.branch_id
left join within_reach on within_reach.branch_id = branches.branch_id
where branches.is_active
