-- One row per cost-sharing clause, branch with a claim, and year: what it is due, and who paid how much of it.
-- Key: clause_no, branch_no, period_no
-- Stored: the shares of areas and the lists of what is missing read it.
-- A row that does not tell who paid counts for nobody. Fen of tolerance: one for every row of city money.
with

paid as (
    select
        clause_measures.clause_id,
        fundings.branch_id,
        cast(fundings.year as varchar) as period,
        sum(case when fundings.funder_level = 'city' then fundings.amount_yuan end) as city_yuan,
        sum(case when fundings.funder_level <> 'city' then fundings.amount_yuan end) as local_yuan,
        sum(case when fundings.funder_level is null then fundings.amount_yuan end) as unstated_yuan,
        count(case when fundings.funder_level = 'city' then 1 end) as city_rows
    from staging.clause_measures
    join staging.fundings on fundings.line_code = clause_measures.item
    where clause_measures.measure = 'funding_yuan'
    group by clause_measures.clause_id, fundings.branch_id, fundings.year
)

select
    sharing.clause_no,
    due.branch_no,
    due.period_no,
    branches.branch_id,
    asked_periods.period,
    branches.region_code,
    cast(sum(due.required) as decimal(18, 2)) as required,
    coalesce(sum(paid.city_yuan), 0) as city_yuan,
    coalesce(sum(paid.local_yuan), 0) as local_yuan,
    coalesce(sum(paid.unstated_yuan), 0) as unstated_yuan,
    coalesce(sum(paid.city_rows), 0) as city_rows
from staging.clause_shares
join staging.clauses as sharing on sharing.clause_id = clause_shares.clause_id
join staging.clauses as shared on shared.clause_id = clause_shares.of_clause_id
join results.due on due.clause_no = shared.clause_no
join facts.branches on branches.branch_no = due.branch_no
join staging.asked_periods on asked_periods.period_no = due.period_no
left join paid
    on paid.clause_id = shared.clause_id
    and paid.branch_id = branches.branch_id
    and paid.period = asked_periods.period
where sharing.combine = 'share'
  and due.is_shared
  and due.asks = 2
  and branches.region_code is not null
group by
    sharing.clause_no,
    due.branch_no,
    due.period_no,
    branches.branch_id,
    asked_periods.period,
    branches.region_code
