-- One row per branch, type of activity and year: was it held in every month that has ended.
-- Key: measure, item, branch_id, period
-- Only for: every_month
with

ended_months as (
    select distinct days.year, days.month_number
    from staging.days
    cross join staging.programme
    where days.month_ends_on <= programme.as_of
),

ended as (
    select ended_months.year, count(*) as months
    from ended_months
    group by ended_months.year
),

held as (
    select
        measure_spans.item,
        activities.branch_no,
        activities.year,
        count(distinct activities.month_number) as months
    from facts.activities
    join staging.activity_types on activity_types.type_no = activities.type_no
    join staging.measure_spans
        on measure_spans.measure = 'every_month'
        and measure_spans.item = activity_types.activity_type
    join ended_months
        on ended_months.year = activities.year
        and ended_months.month_number = activities.month_number
    group by measure_spans.item, activities.branch_no, activities.year
)

select
    'every_month' as measure,
    held.item,
    'year' as span_kind,
    branches.branch_id,
    cast(held.year as varchar) as period,
    cast(case when held.months = ended.months then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from held
join facts.branches on branches.branch_no = held.branch_no
join ended on ended.year = held.year
