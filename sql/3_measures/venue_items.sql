-- One row per branch and item that its latest list of equipment could hold.
-- Key: measure, item, branch_id, period
-- Only for: venue_items
-- What the latest list leaves out is absent; a branch without a list is unknown.
with

dates as (
    select
        venue_items.branch_id,
        max(venue_items.as_of) as as_of
    from staging.venue_items
    group by venue_items.branch_id
)

select
    measure_spans.measure,
    measure_spans.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(case when venue_items.is_present then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when dates.branch_id is null then 'no_data' end as state
from staging.measure_spans
cross join facts.branches
left join dates on dates.branch_id = branches.branch_id
left join staging.venue_items
    on venue_items.branch_id = dates.branch_id
    and venue_items.as_of = dates.as_of
    and venue_items.item_code = measure_spans.item
where measure_spans.measure = 'venue_items' and measure_spans.span_kind = 'standing'
