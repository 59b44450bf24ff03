-- One row per pack, clause, region and period; region * is the whole city.
-- Key: pack_id, clause_id, region_id, period
with

counted as (
    select
        region_clauses.clause_no,
        region_clauses.region_id,
        asked_periods.period,
        region_clauses.due as branches_due,
        region_clauses.met as branches_met,
        region_clauses.warn as branches_warn,
        region_clauses.not_met as branches_not_met,
        region_clauses.grace as branches_grace,
        region_clauses.manual as branches_manual,
        region_clauses.no_data as branches_no_data
    from results.region_clauses
    join staging.asked_periods on asked_periods.period_no = region_clauses.period_no
),

rolled as (
    select * from counted
    union all
    select
        counted.clause_no,
        '*' as region_id,
        counted.period,
        sum(counted.branches_due) as branches_due,
        sum(counted.branches_met) as branches_met,
        sum(counted.branches_warn) as branches_warn,
        sum(counted.branches_not_met) as branches_not_met,
        sum(counted.branches_grace) as branches_grace,
        sum(counted.branches_manual) as branches_manual,
        sum(counted.branches_no_data) as branches_no_data
    from counted
    group by counted.clause_no, counted.period
)

select
    clauses.pack_id,
    clauses.clause_id,
    rolled.region_id,
    rolled.period,
    cast(rolled.branches_due as integer) as branches_due,
    cast(rolled.branches_met as integer) as branches_met,
    cast(rolled.branches_warn as integer) as branches_warn,
    cast(rolled.branches_not_met as integer) as branches_not_met,
    cast(rolled.branches_grace as integer) as branches_grace,
    cast(rolled.branches_manual as integer) as branches_manual,
    cast(rolled.branches_no_data as integer) as branches_no_data,
    cast(rolled.branches_met + rolled.branches_warn as double)
        / nullif(rolled.branches_met + rolled.branches_warn + rolled.branches_not_met, 0) as met_share
from rolled
join staging.clauses on clauses.clause_no = rolled.clause_no
