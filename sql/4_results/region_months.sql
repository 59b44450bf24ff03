-- One row per region and month: what fell due in the month, held against its clauses.
-- Key: region_id, month
-- Clauses of the programme's pack and scheme; region * is the whole city.
with

counted as (
    select
        region_clauses.region_id,
        asked_periods.last_month_index as month_index,
        sum(region_clauses.met + region_clauses.warn) as met,
        sum(region_clauses.not_met) as not_met
    from results.region_clauses
    cross join staging.programme
    join staging.clauses on clauses.clause_no = region_clauses.clause_no
    join staging.asked_periods
        on asked_periods.period_no = region_clauses.period_no
        and asked_periods.is_calendar
        and asked_periods.is_ended
    where clauses.pack_id in (programme.pack_id, programme.scheme_id)
    group by region_clauses.region_id, asked_periods.last_month_index
),

rolled as (
    select counted.region_id, counted.month_index, counted.met, counted.not_met from counted
    union all
    select '*' as region_id, counted.month_index, sum(counted.met) as met, sum(counted.not_met) as not_met
    from counted
    group by counted.month_index
)

select
    rolled.region_id,
    periods.period as month,
    cast(rolled.met as double) / nullif(rolled.met + rolled.not_met, 0) as met_share
from rolled
join staging.periods on periods.period_kind = 'month' and periods.first_month_index = rolled.month_index
