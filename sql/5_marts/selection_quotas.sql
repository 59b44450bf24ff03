-- One row per scheme, cycle and group with a quota: what it must and may have, what it has, and what is left.
-- Key: scheme_id, cycle, level, id
with

placed as (
    select 'region' as level, candidates.region_id as id, candidates.*
    from results.selection_candidates as candidates
    union all
    select 'sector' as level, candidates.sector as id, candidates.*
    from results.selection_candidates as candidates
    union all
    select 'front_line' as level, '*' as id, candidates.*
    from results.selection_candidates as candidates
    where candidates.is_front_line
),

counted as (
    select
        placed.scheme_id,
        placed.cycle,
        placed.level,
        placed.id,
        count(case when placed.is_eligible then 1 end) as eligible,
        count(case when choices.outcome in ('named', 'proposed') then 1 end) as listed,
        count(case when choices.outcome = 'reserve' then 1 end) as reserves
    from placed
    left join staging.selection_choices as choices
        on choices.scheme_id = placed.scheme_id
        and choices.cycle = placed.cycle
        and choices.branch_id = placed.branch_id
    group by placed.scheme_id, placed.cycle, placed.level, placed.id
),

misses as (
    select
        selection_misses.scheme_id,
        selection_misses.cycle,
        selection_misses.level,
        selection_misses.id,
        selection_misses.reason_zh,
        row_number() over (
            partition by selection_misses.scheme_id, selection_misses.cycle, selection_misses.level, selection_misses.id
            order by selection_steps.step_no desc
        ) as recency
    from staging.selection_misses
    join staging.selection_steps
        on selection_steps.scheme_id = selection_misses.scheme_id
        and selection_steps.step = selection_misses.step
)

select
    bounds.scheme_id,
    bounds.cycle,
    bounds.level,
    bounds.id,
    bounds.quota_no,
    bounds.branches,
    bounds.min_places,
    bounds.max_places,
    coalesce(counted.eligible, 0) as eligible,
    coalesce(counted.listed, 0) as listed,
    coalesce(counted.reserves, 0) as reserves,
    coalesce(counted.listed, 0) - bounds.min_places as above_min,
    bounds.max_places - coalesce(counted.listed, 0) as below_max,
    bounds.reason,
    misses.reason_zh as miss_zh
from results.selection_bounds as bounds
left join counted
    on counted.scheme_id = bounds.scheme_id
    and counted.cycle = bounds.cycle
    and counted.level = bounds.level
    and counted.id = bounds.id
left join misses
    on misses.scheme_id = bounds.scheme_id
    and misses.cycle = bounds.cycle
    and misses.level = bounds.level
    and misses.id = bounds.id
    and misses.recency = 1
