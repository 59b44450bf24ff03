-- One row per branch, year with money, and way in which its rows are kept.
-- Key: measure, item, branch_id, period
-- Only for: funding_records
-- in_budget, budgeted_apart: rows so marked. own_account: rows so marked, of all rows.
-- not_misused: nothing was diverted. within_means: no more was spent than provided.
with

years as (
    select
        fundings.branch_id,
        fundings.year,
        count(*) as records,
        count(case when fundings.in_budget then 1 end) as in_budget,
        count(case when fundings.in_budget and fundings.separate_line then 1 end) as budgeted_apart,
        count(case when fundings.own_account then 1 end) as own_account,
        case when sum(coalesce(fundings.misused_yuan, 0)) = 0 then 1 else 0 end as not_misused,
        case
            when sum(coalesce(fundings.spent_yuan, 0)) <= sum(fundings.amount_yuan) then 1
            else 0
        end as within_means
    from staging.fundings
    group by fundings.branch_id, fundings.year
),

items as (
    select 'in_budget' as item, years.branch_id, years.year, years.in_budget as held, null as records from years
    union all
    select 'budgeted_apart' as item, years.branch_id, years.year, years.budgeted_apart as held, null as records
    from years
    union all
    select 'own_account' as item, years.branch_id, years.year, years.own_account as held, years.records from years
    union all
    select 'not_misused' as item, years.branch_id, years.year, years.not_misused as held, null as records from years
    union all
    select 'within_means' as item, years.branch_id, years.year, years.within_means as held, null as records
    from years
)

select
    'funding_records' as measure,
    items.item,
    'year' as span_kind,
    items.branch_id,
    cast(items.year as varchar) as period,
    cast(items.held as decimal(18, 4)) as value,
    cast(items.records as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from items
