-- One row per branch, year and line of money that is asked about: yuan for each member at the year's end, or now.
-- Key: measure, item, branch_id, period
-- A branch without a snapshot is unknown; one without members is not applicable; no money is nothing for each.
select
    measure_spans.measure,
    measure_spans.item,
    'year' as span_kind,
    branch_periods.branch_id,
    branch_periods.period,
    cast(
        coalesce(cast(fundings.value as double), 0) / nullif(branch_states.members, 0) as decimal(18, 4)
    ) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when branch_states.members is null then 'no_data'
        when branch_states.members = 0 then 'n_a'
    end as state
from staging.measure_spans
join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
join facts.branch_states
    on branch_states.branch_id = branch_periods.branch_id
    and branch_states.state_on = branch_periods.predicate_on
left join measures.fundings
    on fundings.item = measure_spans.item
    and fundings.branch_id = branch_periods.branch_id
    and fundings.period = branch_periods.period
where measure_spans.measure = 'funding_per_member_yuan'
