-- One row per scheme, branch and cycle: its star level and the rule that bound it.
-- Key: scheme_id, branch_id, cycle
-- Stored: every page that shows a star reads it.
-- Every rule is a ceiling and the star is the lowest of them; of equal rules the one that comes first in the scheme is named.
with

bound as (
    select
        star_bounds.scheme_id,
        star_bounds.branch_id,
        star_bounds.cycle,
        star_bounds.star_level,
        star_bounds.rule_kind,
        star_bounds.rule_id
    from results.star_bounds
    where star_bounds.position = 1
),

gates as (
    select
        failed_gates.scheme_id,
        failed_gates.branch_id,
        failed_gates.cycle,
        count(*) as gates_failed
    from results.failed_gates
    group by failed_gates.scheme_id, failed_gates.branch_id, failed_gates.cycle
)

select
    scores.scheme_id,
    schemes.pack_id,
    scores.branch_id,
    scores.cycle,
    scores.raw_score,
    scores.bonus_points,
    case when scores.is_rated then scores.score end as score,
    scores.judged_points,
    scores.due_points,
    coalesce(veto_counts.vetoes, 0) as vetoes,
    case
        when veto_counts.vetoes > 0 then star_rules.veto_qualification
        when not scores.is_rated or not cycles.is_ended then 'draft'
        when scores.score >= schemes.qualify_score and coalesce(gates.gates_failed, 0) = 0 then 'qualified'
        else 'failed'
    end as qualification,
    bound.star_level,
    bound.rule_kind as star_rule_kind,
    bound.rule_id as star_rule,
    case when scores.is_rated then next_stars.min_score end as next_star_score
from results.scores
join staging.schemes on schemes.scheme_id = scores.scheme_id
join staging.star_rules on star_rules.scheme_id = scores.scheme_id
join staging.periods as cycles on cycles.period_kind = 'year' and cycles.year = scores.cycle
join bound
    on bound.scheme_id = scores.scheme_id
    and bound.branch_id = scores.branch_id
    and bound.cycle = scores.cycle
left join gates
    on gates.scheme_id = scores.scheme_id
    and gates.branch_id = scores.branch_id
    and gates.cycle = scores.cycle
left join results.veto_counts
    on veto_counts.pack_id = schemes.pack_id
    and veto_counts.branch_id = scores.branch_id
    and veto_counts.cycle = scores.cycle
left join staging.scheme_stars as next_stars
    on next_stars.scheme_id = scores.scheme_id
    and next_stars.star_level = bound.star_level + 1
