-- One row per cost-sharing clause, branch with a claim, and year: what it is due and what came, from the city and not.
-- Key: clause_id, branch_id, year
select
    clauses.clause_id,
    cost_claims.branch_id,
    cast(cost_claims.period as integer) as year,
    branches.region_id,
    cost_claims.region_code,
    cost_claims.required as required_yuan,
    cast(cost_claims.city_yuan as decimal(18, 2)) as city_yuan,
    cast(cost_claims.local_yuan as decimal(18, 2)) as local_yuan,
    cast(cost_claims.unstated_yuan as decimal(18, 2)) as unstated_yuan,
    cast(greatest(
        0,
        cost_claims.required - cost_claims.city_yuan - cost_claims.local_yuan - cost_claims.unstated_yuan
    ) as decimal(18, 2)) as missing_yuan
from results.cost_claims
join staging.clauses on clauses.clause_no = cost_claims.clause_no
join facts.branches on branches.branch_id = cost_claims.branch_id
join results.clause_results
    on clause_results.clause_no = cost_claims.clause_no
    and clause_results.branch_id = cost_claims.branch_id
    and clause_results.period = cost_claims.period
where clause_results.verdict <> 'n_a'
