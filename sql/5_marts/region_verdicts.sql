-- One row per region and source of clauses: the verdicts of the evaluation date's cycle; region * is the whole city.
-- Key: region_id, source
with

counted as (
    select
        region_clauses.region_id,
        clauses.source,
        sum(region_clauses.met) as met,
        sum(region_clauses.warn) as warn,
        sum(region_clauses.not_met) as not_met,
        sum(region_clauses.grace) as grace,
        sum(region_clauses.manual) as manual,
        sum(region_clauses.no_data) as no_data
    from results.region_clauses
    join staging.clauses on clauses.clause_no = region_clauses.clause_no
    join staging.asked_periods on asked_periods.period_no = region_clauses.period_no
    cross join staging.programme
    where asked_periods.year = extract(year from programme.as_of)
      and clauses.pack_id in (programme.pack_id, programme.scheme_id)
    group by region_clauses.region_id, clauses.source
),

rolled as (
    select * from counted
    union all
    select
        '*' as region_id,
        counted.source,
        sum(counted.met) as met,
        sum(counted.warn) as warn,
        sum(counted.not_met) as not_met,
        sum(counted.grace) as grace,
        sum(counted.manual) as manual,
        sum(counted.no_data) as no_data
    from counted
    group by counted.source
)

select
    rolled.region_id,
    rolled.source,
    cast(rolled.met as integer) as met,
    cast(rolled.warn as integer) as warn,
    cast(rolled.not_met as integer) as not_met,
    cast(rolled.grace as integer) as grace,
    cast(rolled.manual as integer) as manual,
    cast(rolled.no_data as integer) as no_data
from rolled
