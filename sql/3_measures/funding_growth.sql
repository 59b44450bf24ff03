-- One row per branch, year and line of money: yuan more than the year before.
-- Key: measure, item, branch_id, period
-- Not applicable where the year before has no row; a year that has none itself counts as nothing.
with

years as (
    select distinct
        fundings.item,
        fundings.branch_id
    from measures.fundings
)

select
    'funding_growth_yuan' as measure,
    years.item,
    years.branch_id,
    periods.period,
    coalesce(this_year.value, 0) - coalesce(year_before.value, 0) as value,
    case when year_before.value is null then 'n_a' end as state
from years
join staging.periods on periods.period_kind = 'year'
left join measures.fundings as this_year
    on this_year.item = years.item
    and this_year.branch_id = years.branch_id
    and this_year.period = periods.period
left join measures.fundings as year_before
    on year_before.item = years.item
    and year_before.branch_id = years.branch_id
    and year_before.period = cast(periods.year - 1 as varchar)
