-- One row per scheme, branch and cycle: the lowest ceiling of its rules, before the ladder.
-- Key: scheme_id, branch_id, cycle
-- What the score alone would give is kept apart: only that may fall one step at a time.
with

ceilings as (
    select
        star_limits.scheme_id, star_limits.branch_id, star_limits.cycle, star_limits.rule_kind, star_limits.star_level
    from results.star_limits
    union all
    select
        quota_limits.scheme_id,
        quota_limits.branch_id,
        quota_limits.cycle,
        'quota' as rule_kind,
        quota_limits.star_level
    from results.quota_limits
)

select
    scores.scheme_id,
    scores.branch_id,
    scores.cycle,
    star_rules.top_level,
    coalesce(
        min(case when ceilings.rule_kind = 'threshold' then ceilings.star_level end), star_rules.top_level
    ) as score_level,
    coalesce(
        min(case when ceilings.rule_kind <> 'threshold' then ceilings.star_level end), star_rules.top_level
    ) as other_level
from results.scores
join staging.star_rules on star_rules.scheme_id = scores.scheme_id
left join ceilings
    on ceilings.scheme_id = scores.scheme_id
    and ceilings.branch_id = scores.branch_id
    and ceilings.cycle = scores.cycle
group by scores.scheme_id, scores.branch_id, scores.cycle, star_rules.top_level
