-- One row per branch and year that is asked about: times that the able member who volunteered least did so.
-- Key: measure, item, branch_id, period
-- Only for: volunteering
-- Without any bin the snapshot decides: nobody able is not applicable, somebody able did nothing.
with

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        branch_periods.branch_no,
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.predicate_on
    from staging.measure_spans
    join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
    where measure_spans.measure = 'volunteering' and measure_spans.span_kind = 'year'
),

fewest as (
    select times_bins.branch_id, cast(times_bins.year as varchar) as period, min(times_bins.times) as times
    from staging.times_bins
    where times_bins.metric = 'volunteer' and times_bins.headcount > 0
    group by times_bins.branch_id, cast(times_bins.year as varchar)
)

select
    asked.measure,
    asked.item,
    'year' as span_kind,
    asked.branch_id,
    asked.period,
    cast(coalesce(fewest.times, 0) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when branch_states.members is null then 'no_data'
        when fewest.times is not null then null
        when branch_states.service_capable is null then 'no_data'
        when branch_states.service_capable = 0 then 'n_a'
    end as state
from asked
join facts.branch_states
    on branch_states.branch_no = asked.branch_no and branch_states.state_on = asked.predicate_on
left join fewest on fewest.branch_id = asked.branch_id and fewest.period = asked.period
