-- One row per measure, basis or line of money, branch and year that is asked about: the yuan, and the sum they are a part of.
-- Key: measure, item, branch_id, period
-- Only for: funding_of_basis, line_of_basis, line_of_payroll, funding_of_entitled
-- funding_of_basis: money reckoned on that basis. line_of_basis: money of that line, whatever its basis; of several the largest.
-- line_of_payroll: the same for rows on a payroll only, and only where one was written down.
-- funding_of_entitled: money of the rows that say what was due, of what was due.
-- No money is nothing of anything, so its sum is one yuan; money whose basis nobody wrote down is for a person.
with

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        branch_periods.branch_id,
        branch_periods.year,
        branch_periods.period
    from staging.measure_spans
    join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
    where measure_spans.span_kind = 'year'
      and measure_spans.measure in ('funding_of_basis', 'line_of_basis', 'line_of_payroll', 'funding_of_entitled')
),

found as (
    select
        'funding_of_basis' as measure,
        fundings.basis_code as item,
        fundings.branch_id,
        fundings.year,
        sum(fundings.amount_yuan) as yuan,
        max(fundings.basis_yuan) as basis
    from staging.fundings
    where fundings.basis_code is not null
    group by fundings.basis_code, fundings.branch_id, fundings.year
    union all
    select
        'line_of_basis' as measure,
        fundings.line_code as item,
        fundings.branch_id,
        fundings.year,
        sum(fundings.amount_yuan) as yuan,
        max(fundings.basis_yuan) as basis
    from staging.fundings
    group by fundings.line_code, fundings.branch_id, fundings.year
    union all
    select
        'line_of_payroll' as measure,
        fundings.line_code as item,
        fundings.branch_id,
        fundings.year,
        sum(fundings.amount_yuan) as yuan,
        max(fundings.basis_yuan) as basis
    from staging.fundings
    where coalesce(fundings.basis_code, 'payroll_current') in ('payroll_current', 'payroll_prior')
    group by fundings.line_code, fundings.branch_id, fundings.year
    union all
    select
        'funding_of_entitled' as measure,
        '*' as item,
        fundings.branch_id,
        fundings.year,
        sum(fundings.amount_yuan) as yuan,
        sum(fundings.entitled_yuan) as basis
    from staging.fundings
    where fundings.entitled_yuan is not null
    group by fundings.branch_id, fundings.year
)

select
    asked.measure,
    asked.item,
    'year' as span_kind,
    asked.branch_id,
    asked.period,
    cast(coalesce(found.yuan, 0) as decimal(18, 4)) as value,
    cast(case when found.branch_id is null then 1 else found.basis end as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when asked.measure = 'line_of_payroll' then case when found.basis is null then 'n_a' end
        when asked.measure = 'funding_of_entitled' then case when found.branch_id is null then 'manual' end
        when found.branch_id is not null and found.basis is null then 'manual'
    end as state
from asked
left join found
    on found.measure = asked.measure
    and found.item = asked.item
    and found.branch_id = asked.branch_id
    and found.year = asked.year
