-- One row per branch and fact of its place, as the latest snapshot has it.
-- Key: measure, item, branch_id, period
-- A branch without a snapshot is unknown.
with

ranked as (
    select
        venues.branch_id,
        venues.kind,
        venues.is_fixed,
        row_number() over (partition by venues.branch_id order by venues.as_of desc) as recency
    from staging.venues
),

latest as (
    select
        branches.branch_id,
        ranked.kind,
        coalesce(ranked.is_fixed, false) as is_fixed
    from facts.branches
    left join ranked on ranked.branch_id = branches.branch_id and ranked.recency = 1
),

items as (
    select 'has_place' as item, latest.branch_id, latest.kind, latest.kind in ('own', 'shared') as holds from latest
    union all
    select 'fixed' as item, latest.branch_id, latest.kind, latest.is_fixed as holds from latest
)

select
    'venue' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(case when items.holds then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when items.kind is null then 'no_data' end as state
from items
