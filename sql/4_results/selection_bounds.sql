-- One row per scheme, cycle and group with a quota: the places it must and may have, of the year's places.
-- Key: scheme_id, cycle, level, id
-- A quota for one group goes before one for every group. Due: places by the group's part of the active branches.
-- A minimum that is a part of a place is not asked; a maximum that is one is allowed whole. Shares are met in full.
with

grouped as (
    select 'region' as level, candidates.region_id as id, candidates.scheme_id, candidates.cycle, candidates.is_active
    from results.selection_candidates as candidates
    union all
    select 'sector' as level, candidates.sector as id, candidates.scheme_id, candidates.cycle, candidates.is_active
    from results.selection_candidates as candidates
    union all
    select 'front_line' as level, '*' as id, candidates.scheme_id, candidates.cycle, candidates.is_active
    from results.selection_candidates as candidates
    where candidates.is_front_line
),

groups as (
    select
        grouped.scheme_id,
        grouped.cycle,
        grouped.level,
        grouped.id,
        count(case when grouped.is_active then 1 end) as branches
    from grouped
    group by grouped.scheme_id, grouped.cycle, grouped.level, grouped.id
),

cities as (
    select
        candidates.scheme_id,
        candidates.cycle,
        count(case when candidates.is_active then 1 end) as branches
    from results.selection_candidates as candidates
    group by candidates.scheme_id, candidates.cycle
),

asked as (
    select
        selection_quotas.scheme_id,
        selection_quotas.quota_no,
        groups.cycle,
        groups.level,
        groups.id,
        groups.branches
    from staging.selection_quotas
    join groups
        on groups.scheme_id = selection_quotas.scheme_id
        and groups.level = selection_quotas.level
    left join staging.selection_quotas as own_quotas
        on own_quotas.scheme_id = groups.scheme_id
        and own_quotas.level = groups.level
        and own_quotas.id = groups.id
    where selection_quotas.id is null and own_quotas.quota_no is null
    union all
    select
        selection_quotas.scheme_id,
        selection_quotas.quota_no,
        selection_cycles.cycle,
        selection_quotas.level,
        selection_quotas.id,
        coalesce(groups.branches, 0) as branches
    from staging.selection_quotas
    join results.selection_cycles on selection_cycles.scheme_id = selection_quotas.scheme_id
    left join groups
        on groups.scheme_id = selection_quotas.scheme_id
        and groups.cycle = selection_cycles.cycle
        and groups.level = selection_quotas.level
        and groups.id = selection_quotas.id
    where selection_quotas.id is not null
)

select
    asked.scheme_id,
    asked.cycle,
    asked.level,
    asked.id,
    asked.quota_no,
    asked.branches,
    cast(coalesce(
        selection_quotas.min_places,
        ceil(selections.places * selection_quotas.min_share),
        floor(cast(selections.places * asked.branches * selection_quotas.min_due as double) / nullif(cities.branches, 0)),
        0
    ) as integer) as min_places,
    cast(coalesce(
        selection_quotas.max_places,
        floor(selections.places * selection_quotas.max_share),
        ceil(cast(selections.places * asked.branches * selection_quotas.max_due as double) / nullif(cities.branches, 0)),
        selections.places
    ) as integer) as max_places,
    selection_quotas.reason
from asked
join staging.selections on selections.scheme_id = asked.scheme_id
join staging.selection_quotas
    on selection_quotas.scheme_id = asked.scheme_id
    and selection_quotas.quota_no = asked.quota_no
left join cities on cities.scheme_id = asked.scheme_id and cities.cycle = asked.cycle
