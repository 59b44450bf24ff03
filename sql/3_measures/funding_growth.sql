-- One row per branch, year and line of money that is asked about: yuan more than the year before.
-- Key: measure, item, branch_id, period
-- Only for: funding_growth_yuan
-- Not applicable where the year before has no row; a year that has none itself counts as nothing.
select
    measure_spans.measure,
    measure_spans.item,
    'year' as span_kind,
    branch_periods.branch_id,
    branch_periods.period,
    coalesce(this_year.value, 0) - coalesce(year_before.value, 0) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when year_before.value is null then 'n_a' end as state
from staging.measure_spans
join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
left join measures.fundings as this_year
    on this_year.measure = 'funding_yuan'
    and this_year.item = measure_spans.item
    and this_year.branch_id = branch_periods.branch_id
    and this_year.period = branch_periods.period
left join measures.fundings as year_before
    on year_before.measure = 'funding_yuan'
    and year_before.item = measure_spans.item
    and year_before.branch_id = branch_periods.branch_id
    and year_before.period = cast(branch_periods.year - 1 as varchar)
where measure_spans.measure = 'funding_growth_yuan' and measure_spans.span_kind = 'year'
