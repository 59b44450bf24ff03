-- One row per scheme, branch, cycle and rule that limits the star by itself; places and steps come after.
-- Key: scheme_id, branch_id, cycle, rule_id
-- Stored: ceilings, steps, places and the star itself read it.
-- Each rule is a ceiling; needed and actual say what would lift it.
with

cut_levels as (
    select
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        scores.score,
        max(case when scores.score >= scheme_stars.min_score then scheme_stars.star_level end) as star_level,
        min(case when scores.score < scheme_stars.min_score then scheme_stars.min_score end) as next_score
    from results.scores
    join staging.scheme_stars on scheme_stars.scheme_id = scores.scheme_id
    where scores.score is not null
    group by scores.scheme_id, scores.branch_id, scores.cycle, scores.score
),

limits as (
    select
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        'veto' as rule_kind,
        'veto' as rule_id,
        star_rules.veto_max_star as star_level,
        cast(0 as double) as needed,
        cast(veto_counts.vetoes as double) as actual
    from results.scores
    join staging.schemes on schemes.scheme_id = scores.scheme_id
    join staging.star_rules on star_rules.scheme_id = scores.scheme_id
    join results.veto_counts
        on veto_counts.pack_id = schemes.pack_id
        and veto_counts.branch_id = scores.branch_id
        and veto_counts.cycle = scores.cycle
    union all
    select
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        'judged' as rule_kind,
        'too_little_judged' as rule_id,
        0 as star_level,
        cast(schemes.min_judged_share as double) as needed,
        cast(scores.judged_points as double) / nullif(scores.due_points, 0) as actual
    from results.scores
    join staging.schemes on schemes.scheme_id = scores.scheme_id
    where not scores.is_rated
    union all
    select
        cut_levels.scheme_id,
        cut_levels.branch_id,
        cut_levels.cycle,
        'threshold' as rule_kind,
        coalesce(scheme_stars.rule_id, 'below_all_cuts') as rule_id,
        coalesce(cut_levels.star_level, 0) as star_level,
        cast(cut_levels.next_score as double) as needed,
        cast(cut_levels.score as double) as actual
    from cut_levels
    left join staging.scheme_stars
        on scheme_stars.scheme_id = cut_levels.scheme_id
        and scheme_stars.star_level = cut_levels.star_level
    union all
    select
        failed_gates.scheme_id,
        failed_gates.branch_id,
        failed_gates.cycle,
        'gate' as rule_kind,
        failed_gates.gate_id as rule_id,
        failed_gates.max_star as star_level,
        cast(failed_gates.min_share as double) as needed,
        failed_gates.share as actual
    from results.failed_gates
)

select
    limits.scheme_id,
    limits.branch_id,
    limits.cycle,
    limits.rule_kind,
    limits.rule_id,
    star_order.position,
    limits.star_level,
    limits.needed,
    limits.actual
from limits
join staging.star_order
    on star_order.scheme_id = limits.scheme_id
    and star_order.rule_kind = limits.rule_kind
