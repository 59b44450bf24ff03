-- One row per scheme, cycle, group of peers and star level with places: how many the group's size gives.
-- Key: scheme_id, cycle, peer_group, peers, star_level
with

groups as (
    select distinct
        quota_groups.scheme_id,
        quota_groups.cycle,
        quota_groups.peer_group,
        quota_groups.peers,
        quota_groups.group_size
    from results.quota_groups
)

select
    groups.scheme_id,
    groups.cycle,
    groups.peer_group,
    groups.peers,
    quota_levels.star_level,
    cast(case
        when scheme_quotas.rounding = 'floor' then floor(quota_levels.share * groups.group_size)
        when scheme_quotas.rounding = 'ceil' then ceil(quota_levels.share * groups.group_size)
        else round(quota_levels.share * groups.group_size)
    end as integer) as places
from groups
join staging.scheme_quotas on scheme_quotas.scheme_id = groups.scheme_id
join staging.quota_levels on quota_levels.scheme_id = groups.scheme_id
