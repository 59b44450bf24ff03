-- One row per cost-sharing clause, branch with a claim, and year: what the city paid of what its area is due.
-- Key: clause_no, branch_id, period
-- Tested on the sum of the area, with one fen of tolerance for every row of city money.
with

claims as (
    select
        sharing.clause_no,
        clause_shares.of_clause_id,
        due.branch_id,
        due.period,
        due.required,
        branches.region_code
    from staging.clause_shares
    join staging.clauses as sharing on sharing.clause_id = clause_shares.clause_id
    join staging.clauses as shared on shared.clause_id = clause_shares.of_clause_id
    join results.due on due.clause_no = shared.clause_no
    join facts.branches on branches.branch_id = due.branch_id
    left join results.applicability
        on applicability.audience_no = shared.audience_no
        and applicability.branch_id = due.branch_id
        and applicability.asked_on = due.predicate_on
    where due.is_asked
      and coalesce(applicability.applies, 2) = 2
      and sharing.combine = 'share'
),

city_money as (
    select
        claims.clause_no,
        claims.region_code,
        claims.period,
        sum(fundings.amount_yuan) as yuan,
        count(*) as money_rows
    from claims
    join staging.clause_measures on clause_measures.clause_id = claims.of_clause_id
    join staging.fundings
        on fundings.branch_id = claims.branch_id
        and cast(fundings.year as varchar) = claims.period
        and fundings.line_code = clause_measures.item
        and fundings.funder_level = 'city'
    group by claims.clause_no, claims.region_code, claims.period
),

areas as (
    select
        claims.clause_no,
        claims.region_code,
        claims.period,
        sum(claims.required) as yuan
    from claims
    group by claims.clause_no, claims.region_code, claims.period
)

select
    claims.clause_no,
    claims.branch_id,
    claims.period,
    cast(coalesce(city_money.yuan, 0) as decimal(18, 4)) as value,
    cast(areas.yuan as decimal(18, 4)) as expected,
    cast(0.01 * coalesce(city_money.money_rows, 0) as decimal(18, 4)) as tolerance
from (select distinct claims.clause_no, claims.branch_id, claims.period, claims.region_code from claims) as claims
join areas
    on areas.clause_no = claims.clause_no
    and areas.period = claims.period
    and areas.region_code = claims.region_code
left join city_money
    on city_money.clause_no = claims.clause_no
    and city_money.period = claims.period
    and city_money.region_code = claims.region_code
