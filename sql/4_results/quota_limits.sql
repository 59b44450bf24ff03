-- One row per scheme, branch and cycle that competed for places: the highest star its place allows.
-- Key: scheme_id, branch_id, cycle
-- The rule named is the one that refused the next level; at the top it is the one that gave the place.
with

settled as (
    select
        quota_rounds.scheme_id,
        quota_rounds.branch_id,
        quota_rounds.cycle,
        quota_rounds.peer_group,
        quota_rounds.peers,
        quota_rounds.rank,
        quota_rounds.open_level,
        max(quota_rounds.placed_level) as placed_level
    from results.quota_rounds
    group by
        quota_rounds.scheme_id,
        quota_rounds.branch_id,
        quota_rounds.cycle,
        quota_rounds.peer_group,
        quota_rounds.peers,
        quota_rounds.rank,
        quota_rounds.open_level
),

limited as (
    select
        settled.scheme_id,
        settled.branch_id,
        settled.cycle,
        settled.peer_group,
        settled.peers,
        settled.rank,
        settled.open_level,
        coalesce(settled.placed_level, scheme_quotas.rest_level) as star_level,
        coalesce(settled.placed_level + 1, lowest.star_level) as next_level,
        star_rules.top_level
    from settled
    join staging.scheme_quotas on scheme_quotas.scheme_id = settled.scheme_id
    join staging.star_rules on star_rules.scheme_id = settled.scheme_id
    join (
        select quota_levels.scheme_id, min(quota_levels.star_level) as star_level
        from staging.quota_levels
        group by quota_levels.scheme_id
    ) as lowest
        on lowest.scheme_id = settled.scheme_id
)

select
    limited.scheme_id,
    limited.branch_id,
    limited.cycle,
    limited.peer_group,
    limited.peers,
    limited.rank,
    quota_levels.rule_id,
    limited.star_level,
    limited.next_level,
    limited.open_level > limited.star_level as is_refused
from limited
join staging.quota_levels
    on quota_levels.scheme_id = limited.scheme_id
    and quota_levels.star_level = least(limited.next_level, limited.top_level)
