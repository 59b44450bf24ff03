-- One row per scheme, branch, cycle and rule that the star stands on: without lifting each of them it cannot rise.
-- Key: scheme_id, branch_id, cycle, rule_id
-- Stored: the star, what it needs and every list of them read it.
-- Needed and actual are in the rule's own measure: vetoes, share judged, score, share satisfied, score, star before.
-- Places hold a star only where the next level has none left; what the score gives may lie below a star that falls by steps.
with

stars as (
    select
        star_ceilings.scheme_id,
        star_ceilings.branch_id,
        star_ceilings.cycle,
        star_ceilings.top_level,
        least(star_ceilings.score_level, star_ceilings.other_level) as earned_level,
        coalesce(
            ladder_steps.star_level, least(star_ceilings.score_level, star_ceilings.other_level)
        ) as star_level,
        ladder_steps.from_level,
        ladder_steps.up_level
    from results.star_ceilings
    left join results.ladder_steps
        on ladder_steps.scheme_id = star_ceilings.scheme_id
        and ladder_steps.branch_id = star_ceilings.branch_id
        and ladder_steps.cycle = star_ceilings.cycle
),

ceilings as (
    select
        star_limits.scheme_id,
        star_limits.branch_id,
        star_limits.cycle,
        star_limits.rule_kind,
        star_limits.rule_id,
        star_limits.star_level,
        star_limits.needed,
        star_limits.actual
    from results.star_limits
    union all
    select
        quota_limits.scheme_id,
        quota_limits.branch_id,
        quota_limits.cycle,
        'quota' as rule_kind,
        quota_limits.rule_id,
        quota_limits.star_level,
        cast(quota_cuts.last_score as double) as needed,
        cast(scores.score as double) as actual
    from results.quota_limits
    join results.scores
        on scores.scheme_id = quota_limits.scheme_id
        and scores.branch_id = quota_limits.branch_id
        and scores.cycle = quota_limits.cycle
    left join results.quota_cuts
        on quota_cuts.scheme_id = quota_limits.scheme_id
        and quota_cuts.cycle = quota_limits.cycle
        and quota_cuts.peer_group = quota_limits.peer_group
        and quota_cuts.peers = quota_limits.peers
        and quota_cuts.star_level = quota_limits.next_level
    where quota_limits.is_refused or quota_cuts.star_level is null or quota_cuts.taken >= quota_cuts.places
    union all
    select
        stars.scheme_id,
        stars.branch_id,
        stars.cycle,
        'ladder' as rule_kind,
        'ladder' as rule_id,
        case when stars.star_level > stars.earned_level then stars.star_level else stars.up_level end as star_level,
        cast(stars.star_level as double) as needed,
        cast(stars.from_level as double) as actual
    from stars
    where stars.up_level is not null
)

select
    stars.scheme_id,
    stars.branch_id,
    stars.cycle,
    stars.star_level,
    stars.top_level,
    ceilings.rule_kind,
    ceilings.rule_id,
    row_number() over (
        partition by stars.scheme_id, stars.branch_id, stars.cycle
        order by
            case when ceilings.star_level = stars.star_level then 0 else 1 end,
            star_order.position,
            ceilings.rule_id
    ) as position,
    ceilings.needed,
    ceilings.actual
from stars
join ceilings
    on ceilings.scheme_id = stars.scheme_id
    and ceilings.branch_id = stars.branch_id
    and ceilings.cycle = stars.cycle
join staging.star_order
    on star_order.scheme_id = ceilings.scheme_id
    and star_order.rule_kind = ceilings.rule_kind
where ceilings.star_level <= stars.star_level
