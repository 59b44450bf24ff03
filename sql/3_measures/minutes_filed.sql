-- One row per branch and year with activities: those whose minutes are filed, of all.
-- Key: measure, item, branch_id, period
select
    'minutes_filed' as measure,
    'all' as item,
    'year' as span_kind,
    activities.branch_id,
    cast(extract(year from activities.held_on) as varchar) as period,
    cast(count(case when activities.minutes_filed then 1 end) as decimal(18, 4)) as value,
    cast(count(*) as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.activities
group by activities.branch_id, cast(extract(year from activities.held_on) as varchar)
