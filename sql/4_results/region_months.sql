-- One row per region and month: what fell due in the month, held against its clauses.
-- Key: region_id, month
-- Stored: it reads every verdict once.
-- Clauses of the programme's pack and scheme; region * is the whole city.
with

due as (
    select
        branches.region_id,
        days.month_index,
        clause_results.verdict
    from results.clause_results
    join facts.branches on branches.branch_id = clause_results.branch_id
    cross join staging.programme
    join staging.clauses on clauses.clause_no = clause_results.clause_no
    join staging.periods on periods.period = clause_results.period and periods.is_ended
    join staging.days on days.day = periods.ends_on
    where clauses.pack_id in (programme.pack_id, programme.scheme_id)
),

counted as (
    select
        due.region_id,
        due.month_index,
        count(case when due.verdict in ('met', 'warn') then 1 end) as met,
        count(case when due.verdict = 'not_met' then 1 end) as not_met
    from due
    group by due.region_id, due.month_index
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
