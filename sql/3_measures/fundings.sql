-- One row per branch, year and line of money, and one for all its lines.
-- Key: measure, item, branch_id, period
with

lines as (
    select fundings.branch_id, fundings.year, fundings.line_code as item, sum(fundings.amount_yuan) as yuan
    from staging.fundings
    group by fundings.branch_id, fundings.year, fundings.line_code
    union all
    select fundings.branch_id, fundings.year, '*' as item, sum(fundings.amount_yuan) as yuan
    from staging.fundings
    group by fundings.branch_id, fundings.year
)

select
    'funding_yuan' as measure,
    lines.item,
    'year' as span_kind,
    lines.branch_id,
    cast(lines.year as varchar) as period,
    cast(lines.yuan as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from lines
