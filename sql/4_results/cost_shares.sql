-- One row per cost-sharing clause, branch with a claim, and year: what the city paid of what its area is due.
-- Key: clause_no, branch_id, period
-- Tested on the sum of the area, with one fen of tolerance for every row of city money.
with

city_money as (
    select
        clause_measures.clause_id,
        fundings.branch_id,
        cast(fundings.year as varchar) as period,
        sum(fundings.amount_yuan) as yuan,
        count(*) as money_rows
    from staging.clause_measures
    join staging.fundings on fundings.line_code = clause_measures.item
    where clause_measures.measure = 'funding_yuan'
      and fundings.funder_level = 'city'
    group by clause_measures.clause_id, fundings.branch_id, fundings.year
),

claims as (
    select
        sharing.clause_no,
        due.branch_id,
        due.period,
        branches.region_code,
        sum(due.required) as required,
        coalesce(sum(city_money.yuan), 0) as yuan,
        coalesce(sum(city_money.money_rows), 0) as money_rows
    from staging.clause_shares
    join staging.clauses as sharing on sharing.clause_id = clause_shares.clause_id
    join staging.clauses as shared on shared.clause_id = clause_shares.of_clause_id
    join results.due on due.clause_no = shared.clause_no
    join facts.branches on branches.branch_id = due.branch_id
    left join results.applicability
        on applicability.audience_no = shared.audience_no
        and applicability.branch_id = due.branch_id
        and applicability.asked_on = due.asked_on
    left join city_money
        on city_money.clause_id = shared.clause_id
        and city_money.branch_id = due.branch_id
        and city_money.period = due.period
    where sharing.combine = 'share'
      and due.is_asked
      and coalesce(applicability.applies, 2) = 2
      and branches.region_code is not null
    group by sharing.clause_no, due.branch_id, due.period, branches.region_code
)

select
    claims.clause_no,
    claims.branch_id,
    claims.period,
    cast(sum(claims.yuan) over area as decimal(18, 4)) as value,
    cast(sum(claims.required) over area as decimal(18, 4)) as expected,
    cast(0.01 * sum(claims.money_rows) over area as decimal(18, 4)) as tolerance
from claims
window area as (partition by claims.clause_no, claims.region_code, claims.period)
