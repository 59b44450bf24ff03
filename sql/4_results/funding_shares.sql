-- One row per cost-sharing clause, area, year and payer: what it owes of what its branches are due, and what it paid.
-- Key: clause_no, region_code, period, payer
-- The city owes the document's share, rounded to the fen; whoever shares with it owes the rest, so that both add up.
-- A fen per row of city money is tolerated of the city, as its clause is; what is not stated is owed by nobody.
with

claims as (
    select
        cost_claims.clause_no,
        cost_claims.region_code,
        cost_claims.period,
        count(*) as branches,
        sum(cost_claims.required) as required,
        sum(cost_claims.city_yuan) as city_yuan,
        sum(cost_claims.local_yuan) as local_yuan,
        sum(cost_claims.unstated_yuan) as unstated_yuan,
        0.01 * sum(cost_claims.city_rows) as tolerance
    from results.cost_claims
    join results.clause_results
        on clause_results.clause_no = cost_claims.clause_no
        and clause_results.branch_id = cost_claims.branch_id
        and clause_results.period = cost_claims.period
    where clause_results.verdict <> 'n_a'
    group by cost_claims.clause_no, cost_claims.region_code, cost_claims.period
),

owed as (
    select
        claims.*,
        cast(clauses.min_value as double) / 100 as city_share,
        cast(round(cast(
            cast(claims.required as double) * cast(clauses.min_value as double) / 100 as decimal(18, 8)
        ), 2) as decimal(18, 2)) as city_owed
    from claims
    join staging.clauses on clauses.clause_no = claims.clause_no
),

payers as (
    select
        owed.clause_no,
        owed.region_code,
        owed.period,
        'city' as payer,
        owed.branches,
        owed.city_share as share,
        owed.city_owed as owed_yuan,
        owed.city_yuan as paid_yuan,
        owed.tolerance
    from owed
    union all
    select
        owed.clause_no,
        owed.region_code,
        owed.period,
        'local' as payer,
        owed.branches,
        1 - owed.city_share as share,
        owed.required - owed.city_owed as owed_yuan,
        owed.local_yuan as paid_yuan,
        0 as tolerance
    from owed
    union all
    select
        owed.clause_no,
        owed.region_code,
        owed.period,
        'unstated' as payer,
        owed.branches,
        null as share,
        null as owed_yuan,
        owed.unstated_yuan as paid_yuan,
        0 as tolerance
    from owed
    where owed.unstated_yuan > 0
)

select
    payers.clause_no,
    payers.region_code,
    payers.period,
    payers.payer,
    payers.branches,
    payers.share,
    cast(payers.owed_yuan as decimal(18, 2)) as owed_yuan,
    cast(payers.paid_yuan as decimal(18, 2)) as paid_yuan,
    cast(case
        when payers.owed_yuan - payers.paid_yuan > payers.tolerance then payers.owed_yuan - payers.paid_yuan
        when payers.owed_yuan is not null then 0
    end as decimal(18, 2)) as missing_yuan
from payers
