-- One row per cost-sharing clause, branch with a claim, and year: what it is due, and who paid how much of it.
-- Key: clause_no, branch_id, period
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
    due.branch_id,
    due.period,
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
join facts.branches on branches.branch_id = due.branch_id
left join results.applicability
    on applicability.audience_no = shared.audience_no
    and applicability.branch_id = due.branch_id
    and applicability.asked_on = due.asked_on
left join paid
    on paid.clause_id = shared.clause_id
    and paid.branch_id = due.branch_id
    and paid.period = due.period
where sharing.combine = 'share'
  and due.is_asked
  and coalesce(applicability.applies, 2) = 2
  and branches.region_code is not null
group by sharing.clause_no, due.branch_id, due.period, branches.region_code
