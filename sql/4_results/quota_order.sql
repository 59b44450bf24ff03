-- One row per scheme, branch and cycle that competes for places: its rank, and the highest level that is open to it.
-- Key: scheme_id, branch_id, cycle
-- Equal scores share a rank unless the scheme's tie-breakers decide; then the branch's id does in the end.
-- A rule that stands before the places holds a branch out of the race for every level above its ceiling.
with

held as (
    select
        star_limits.scheme_id,
        star_limits.branch_id,
        star_limits.cycle,
        min(star_limits.star_level) as star_level
    from results.star_limits
    join staging.star_order as quota_order
        on quota_order.scheme_id = star_limits.scheme_id
        and quota_order.rule_kind = 'quota'
    where star_limits.position < quota_order.position
    group by star_limits.scheme_id, star_limits.branch_id, star_limits.cycle
),

ties as (
    select
        dimension_points.scheme_id,
        dimension_points.branch_id,
        dimension_points.cycle,
        sum(case when quota_ties.position = 1 then dimension_points.points end) as tie_1,
        sum(case when quota_ties.position = 2 then dimension_points.points end) as tie_2,
        sum(case when quota_ties.position = 3 then dimension_points.points end) as tie_3
    from results.dimension_points
    join staging.quota_ties
        on quota_ties.scheme_id = dimension_points.scheme_id
        and quota_ties.dimension_id = dimension_points.dimension_id
    group by dimension_points.scheme_id, dimension_points.branch_id, dimension_points.cycle
)

select
    quota_groups.scheme_id,
    quota_groups.branch_id,
    quota_groups.cycle,
    quota_groups.score,
    quota_groups.peer_group,
    quota_groups.peers,
    quota_groups.group_size,
    coalesce(held.star_level, star_rules.top_level) as open_level,
    rank() over (
        partition by quota_groups.scheme_id, quota_groups.cycle, quota_groups.peer_group, quota_groups.peers
        order by
            quota_groups.score desc nulls last,
            ties.tie_1 desc nulls last,
            ties.tie_2 desc nulls last,
            ties.tie_3 desc nulls last,
            case when scheme_quotas.ties = 'break' then quota_groups.branch_id end
    ) as rank
from results.quota_groups
join staging.scheme_quotas on scheme_quotas.scheme_id = quota_groups.scheme_id
join staging.star_rules on star_rules.scheme_id = quota_groups.scheme_id
left join held
    on held.scheme_id = quota_groups.scheme_id
    and held.branch_id = quota_groups.branch_id
    and held.cycle = quota_groups.cycle
left join ties
    on ties.scheme_id = quota_groups.scheme_id
    and ties.branch_id = quota_groups.branch_id
    and ties.cycle = quota_groups.cycle
