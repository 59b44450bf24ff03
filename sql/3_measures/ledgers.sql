-- One row per branch, ledger and year, and one for the latest year on record.
-- Key: measure, item, branch_id, period
with

ranked as (
    select
        ledgers.branch_id,
        ledgers.ledger_code,
        ledgers.year,
        ledgers.is_present,
        row_number() over (partition by ledgers.branch_id, ledgers.ledger_code order by ledgers.year desc) as recency
    from staging.ledgers
),

items as (
    select ranked.ledger_code as item, ranked.branch_id, cast(ranked.year as varchar) as period, ranked.is_present
    from ranked
    union all
    select ranked.ledger_code as item, ranked.branch_id, 'standing' as period, ranked.is_present
    from ranked
    where ranked.recency = 1
)

select
    'ledgers' as measure,
    items.item,
    case when items.period = 'standing' then 'standing' else 'year' end as span_kind,
    items.branch_id,
    items.period,
    cast(case when items.is_present then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from items
