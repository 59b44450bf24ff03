-- One row per region and month with rectification cases open at the month's end.
-- Key: region_id, month
with

open_cases as (
    select branches.region_id, periods.period as month
    from facts.cases
    join facts.branches on branches.branch_id = cases.branch_id
    cross join staging.programme
    join staging.periods
        on periods.period_kind = 'month'
        and cases.opened_on <= least(periods.ends_on, programme.as_of)
        and (cases.closed_on is null or cases.closed_on > least(periods.ends_on, programme.as_of))
),

placed as (
    select open_cases.region_id, open_cases.month from open_cases
    union all
    select '*' as region_id, open_cases.month from open_cases
)

select placed.region_id, placed.month, count(*) as cases_open
from placed
group by placed.region_id, placed.month
