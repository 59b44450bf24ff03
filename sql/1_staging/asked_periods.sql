-- One row per period that a clause may be asked in: those of the calendar, standing and once.
-- Key: period_no
-- Stored: every verdict is joined to it, and engines plan better when they know how few there are.
-- year_no: the period of its year; what is standing or once belongs to the year of the evaluation date.
with

standing as (
    select 0 as period_no, 'standing' as period, 'none' as period_kind
    union all
    select -1 as period_no, 'once' as period, 'once' as period_kind
)

select
    periods.period_no,
    periods.period,
    periods.period_kind,
    periods.year,
    years.period_no as year_no,
    periods.starts_on,
    periods.ends_on,
    periods.months,
    periods.first_month,
    periods.last_month,
    periods.first_month_index,
    periods.last_month_index,
    periods.is_ended,
    true as is_calendar
from staging.periods
join staging.periods as years on years.period_kind = 'year' and years.year = periods.year
union all
select
    cast(standing.period_no as smallint) as period_no,
    standing.period,
    standing.period_kind,
    years.year,
    years.period_no as year_no,
    programme.as_of as starts_on,
    programme.as_of as ends_on,
    1 as months,
    1 as first_month,
    12 as last_month,
    0 as first_month_index,
    0 as last_month_index,
    true as is_ended,
    false as is_calendar
from standing
cross join staging.programme
join staging.periods as years
    on years.period_kind = 'year'
    and years.year = extract(year from programme.as_of)
