-- One row per scheme, branch and cycle: its star level and the rule that bound it.
-- Key: scheme_id, branch_id, cycle
-- Stored: every page that shows a star reads it.
-- A veto or too little to judge leaves a branch without a star; a closed gate holds it below the score's level.
with

cuts as (
    select
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        scheme_stars.star_level,
        scheme_stars.rule_id,
        row_number() over (
            partition by scores.scheme_id, scores.branch_id, scores.cycle
            order by scheme_stars.star_level desc
        ) as rank_from_top
    from results.scores
    join staging.scheme_stars
        on scheme_stars.scheme_id = scores.scheme_id
        and scores.score >= scheme_stars.min_score
),

gates as (
    select
        failed_gates.scheme_id,
        failed_gates.branch_id,
        failed_gates.cycle,
        failed_gates.gate_id,
        failed_gates.max_star,
        count(*) over (
            partition by failed_gates.scheme_id, failed_gates.branch_id, failed_gates.cycle
        ) as gates_failed,
        row_number() over (
            partition by failed_gates.scheme_id, failed_gates.branch_id, failed_gates.cycle
            order by failed_gates.max_star, failed_gates.gate_id
        ) as tightness
    from results.failed_gates
),

rated as (
    select
        scores.scheme_id,
        schemes.pack_id,
        scores.branch_id,
        scores.cycle,
        scores.raw_score,
        scores.score,
        scores.judged_points,
        scores.due_points,
        scores.is_rated,
        schemes.qualify_score,
        coalesce(veto_counts.vetoes, 0) as vetoes,
        coalesce(gates.gates_failed, 0) as gates_failed,
        coalesce(cuts.star_level, 0) as cut_level,
        coalesce(cuts.rule_id, 'below_all_cuts') as cut_rule,
        gates.max_star,
        gates.gate_id,
        cycles.is_ended
    from results.scores
    join staging.schemes on schemes.scheme_id = scores.scheme_id
    join staging.periods as cycles on cycles.period_kind = 'year' and cycles.year = scores.cycle
    left join cuts
        on cuts.scheme_id = scores.scheme_id
        and cuts.branch_id = scores.branch_id
        and cuts.cycle = scores.cycle
        and cuts.rank_from_top = 1
    left join gates
        on gates.scheme_id = scores.scheme_id
        and gates.branch_id = scores.branch_id
        and gates.cycle = scores.cycle
        and gates.tightness = 1
    left join results.veto_counts
        on veto_counts.pack_id = schemes.pack_id
        and veto_counts.branch_id = scores.branch_id
        and veto_counts.cycle = scores.cycle
),

starred as (
    select
        rated.scheme_id,
        rated.pack_id,
        rated.branch_id,
        rated.cycle,
        rated.raw_score,
        case when rated.is_rated then rated.score end as score,
        rated.judged_points,
        rated.due_points,
        rated.vetoes,
        case
            when rated.vetoes > 0 then 'vetoed'
            when not rated.is_rated or not rated.is_ended then 'draft'
            when rated.score >= rated.qualify_score and rated.gates_failed = 0 then 'qualified'
            else 'failed'
        end as qualification,
        case
            when rated.vetoes > 0 or not rated.is_rated then 0
            when rated.max_star < rated.cut_level then rated.max_star
            else rated.cut_level
        end as star_level,
        case
            when rated.vetoes > 0 then 'veto'
            when not rated.is_rated then 'too_little_judged'
            when rated.max_star < rated.cut_level then rated.gate_id
            else rated.cut_rule
        end as star_rule
    from rated
)

select
    starred.scheme_id,
    starred.pack_id,
    starred.branch_id,
    starred.cycle,
    starred.raw_score,
    starred.score,
    starred.judged_points,
    starred.due_points,
    starred.vetoes,
    starred.qualification,
    starred.star_level,
    starred.star_rule,
    case when starred.score is not null then next_stars.min_score end as next_star_score
from starred
left join staging.scheme_stars as next_stars
    on next_stars.scheme_id = starred.scheme_id
    and next_stars.star_level = starred.star_level + 1
