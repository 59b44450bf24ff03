-- One row per branch, type of activity and year: was it held in every month that has ended.
-- Key: measure, item, branch_id, period
with

ended as (
    select days.year, count(distinct days.month_number) as months
    from staging.days
    cross join staging.programme
    where days.month_ends_on <= programme.as_of
    group by days.year
),

held as (
    select
        activities.activity_type as item,
        activities.branch_id,
        days.year,
        count(distinct days.month_number) as months
    from staging.activities
    join staging.measure_spans
        on measure_spans.measure = 'every_month'
        and measure_spans.item = activities.activity_type
    join staging.days on days.day = activities.held_on
    cross join staging.programme
    where days.month_ends_on <= programme.as_of
    group by activities.activity_type, activities.branch_id, days.year
)

select
    'every_month' as measure,
    held.item,
    'year' as span_kind,
    held.branch_id,
    cast(held.year as varchar) as period,
    cast(case when held.months = ended.months then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from held
join ended on ended.year = held.year
