-- One row per pack, branch and cycle with vetoes in force at the cycle's end, or on the evaluation date.
-- Key: pack_id, branch_id, cycle
select
    clauses.pack_id,
    vetoes.branch_id,
    periods.year as cycle,
    count(*) as vetoes
from staging.vetoes
join staging.clauses on clauses.clause_id = vetoes.clause_id
cross join staging.programme
join staging.periods
    on periods.period_kind = 'year'
    and vetoes.from_on <= least(periods.ends_on, programme.as_of)
    and (vetoes.to_on is null or vetoes.to_on > least(periods.ends_on, programme.as_of))
group by clauses.pack_id, vetoes.branch_id, periods.year
