-- One row per branch and kind of record that holds a state: has the branch any row of it.
-- Key: measure, item, branch_id, period
-- Only for: on_record
-- Without a row the state is unknown, not absent.
with

known as (
    select 'venue' as item, venues.branch_id from staging.venues
    union
    select 'venue_item' as item, venue_items.branch_id from staging.venue_items
)

select
    measure_spans.measure,
    measure_spans.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(case when known.branch_id is not null then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when known.branch_id is null then 'no_data' end as state
from staging.measure_spans
cross join facts.branches
left join known on known.item = measure_spans.item and known.branch_id = branches.branch_id
where measure_spans.measure = 'on_record' and measure_spans.span_kind = 'standing'
