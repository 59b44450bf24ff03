-- One row per branch and item that its latest list of equipment could hold.
-- Key: measure, item, branch_id, period
-- What the latest list leaves out is absent; a branch without a list is unknown.
with

dates as (
    select
        venue_items.branch_id,
        max(venue_items.as_of) as as_of
    from staging.venue_items
    group by venue_items.branch_id
),

codes as (
    select distinct clause_measures.item
    from staging.clause_measures
    where clause_measures.measure = 'venue_items'
)

select
    'venue_items' as measure,
    codes.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(case when venue_items.is_present then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when dates.branch_id is null then 'no_data' end as state
from facts.branches
cross join codes
left join dates on dates.branch_id = branches.branch_id
left join staging.venue_items
    on venue_items.branch_id = dates.branch_id
    and venue_items.as_of = dates.as_of
    and venue_items.item_code = codes.item
