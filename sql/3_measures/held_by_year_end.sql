-- One row per branch, type of activity and year: how often the branch held it; open while none was and the year runs.
-- Key: measure, item, branch_id, period
-- Only for: held_by_year_end
with

asked as (
    select distinct measure_spans.item
    from staging.measure_spans
    where measure_spans.measure = 'held_by_year_end'
),

held as (
    select
        activities.activity_type as item,
        activities.branch_id,
        cast(extract(year from activities.held_on) as integer) as year,
        count(*) as events
    from staging.activities
    join asked on asked.item = activities.activity_type
    where activities.group_id is null
    group by activities.activity_type, activities.branch_id, cast(extract(year from activities.held_on) as integer)
)

select
    'held_by_year_end' as measure,
    asked.item,
    'year' as span_kind,
    branches.branch_id,
    periods.period,
    cast(coalesce(held.events, 0) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when held.events is null and not periods.is_ended then 'open' end as state
from asked
cross join facts.branches
join staging.periods on periods.period_kind = 'year'
left join held
    on held.item = asked.item
    and held.branch_id = branches.branch_id
    and held.year = periods.year
