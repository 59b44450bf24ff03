-- One row per region and source of clauses: the verdicts of the evaluation date's cycle; region * is the whole city.
-- Key: region_id, source
with

counted as (
    select
        branches.region_id,
        clauses.source,
        sum(branch_clauses.periods_met) as met,
        sum(branch_clauses.periods_warn) as warn,
        sum(branch_clauses.periods_not_met) as not_met,
        sum(branch_clauses.periods_grace) as grace,
        sum(branch_clauses.periods_manual) as manual,
        sum(branch_clauses.periods_no_data) as no_data
    from results.branch_clauses
    join staging.clauses on clauses.clause_no = branch_clauses.clause_no
    join facts.branches on branches.branch_id = branch_clauses.branch_id
    cross join staging.programme
    where branch_clauses.cycle = extract(year from programme.as_of)
      and clauses.pack_id in (programme.pack_id, programme.scheme_id)
    group by branches.region_id, clauses.source
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
