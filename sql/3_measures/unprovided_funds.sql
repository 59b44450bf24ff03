-- One row per branch and line of money that is asked about: 1 where this year's rows of it come to nothing.
-- Key: measure, item, branch_id, period
-- Only for: unprovided_funds
-- Without a row nobody said whether there was any: a person decides.
with

provided as (
    select
        fundings.branch_id,
        fundings.line_code,
        sum(fundings.amount_yuan) as yuan
    from staging.fundings
    cross join staging.programme
    where fundings.year = extract(year from programme.as_of)
    group by fundings.branch_id, fundings.line_code
)

select
    measure_spans.measure,
    measure_spans.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(case when provided.yuan = 0 then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when provided.branch_id is null then 'manual' end as state
from staging.measure_spans
cross join facts.branches
left join provided
    on provided.branch_id = branches.branch_id
    and provided.line_code = measure_spans.item
where measure_spans.measure = 'unprovided_funds' and measure_spans.span_kind = 'standing'
