-- One row per branch, kind of inspection and period in which one was held.
-- Key: measure, item, branch_id, period
-- Only for: inspections
-- Standing means the year of the evaluation date. Who inspected is not asked.
with

held as (
    select
        measure_spans.item,
        measure_spans.span_kind,
        inspections.branch_id,
        cast(extract(year from inspections.held_on) as integer) as year,
        cast(extract(month from inspections.held_on) as integer) as month_number
    from staging.measure_spans
    join staging.inspections on inspections.kind = measure_spans.item
    where measure_spans.measure = 'inspections' and inspections.branch_id is not null
),

labelled as (
    select held.item, held.span_kind, held.branch_id, periods.period
    from held
    join staging.periods
        on periods.period_kind = held.span_kind
        and periods.year = held.year
        and held.month_number between periods.first_month and periods.last_month
    union all
    select held.item, held.span_kind, held.branch_id, 'standing' as period
    from held
    join staging.programme on extract(year from programme.as_of) = held.year
    where held.span_kind = 'standing'
)

select
    'inspections' as measure,
    labelled.item,
    labelled.span_kind,
    labelled.branch_id,
    labelled.period,
    cast(count(*) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from labelled
group by labelled.item, labelled.span_kind, labelled.branch_id, labelled.period
