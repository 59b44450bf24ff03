-- One row per cost-sharing clause, branch with a claim, and year: what the city paid of what its area is due.
-- Key: clause_no, branch_no, period_no
-- Tested on the sum of the area, with one fen of tolerance for every row of city money.
select
    cost_claims.clause_no,
    cost_claims.branch_no,
    cost_claims.period_no,
    cast(sum(cost_claims.city_yuan) over area as decimal(18, 4)) as value,
    cast(sum(cost_claims.required) over area as decimal(18, 4)) as expected,
    cast(0.01 * sum(cost_claims.city_rows) over area as decimal(18, 4)) as tolerance
from results.cost_claims
window area as (partition by cost_claims.clause_no, cost_claims.region_code, cost_claims.period_no)
