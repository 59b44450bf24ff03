-- One row per measure, branch, year and line of money, and one for all its lines.
-- Key: measure, item, branch_id, period
-- funding_yuan: what was provided. funding_misused_yuan: what was diverted; a blank is nothing.
with

lines as (
    select
        fundings.branch_id,
        fundings.year,
        fundings.line_code as item,
        sum(fundings.amount_yuan) as provided,
        sum(coalesce(fundings.misused_yuan, 0)) as misused
    from staging.fundings
    group by fundings.branch_id, fundings.year, fundings.line_code
    union all
    select
        fundings.branch_id,
        fundings.year,
        '*' as item,
        sum(fundings.amount_yuan) as provided,
        sum(coalesce(fundings.misused_yuan, 0)) as misused
    from staging.fundings
    group by fundings.branch_id, fundings.year
),

amounts as (
    select 'funding_yuan' as measure, lines.item, lines.branch_id, lines.year, lines.provided as yuan from lines
    union all
    select 'funding_misused_yuan' as measure, lines.item, lines.branch_id, lines.year, lines.misused as yuan
    from lines
)

select
    amounts.measure,
    amounts.item,
    'year' as span_kind,
    amounts.branch_id,
    cast(amounts.year as varchar) as period,
    cast(amounts.yuan as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from amounts
