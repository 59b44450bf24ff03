-- One row per measure that is asked for, branch and period that something is recorded for, by numbers.
-- Key: measure_no, branch_no, period_no
-- Stored: verdicts and signs of weakness both read it.
select
    measure_spans.measure_no,
    branches.branch_no,
    asked_periods.period_no,
    all_measures.value,
    all_measures.expected,
    all_measures.peak,
    all_measures.state
from measures.all_measures
join staging.measure_spans
    on measure_spans.measure = all_measures.measure
    and measure_spans.item = all_measures.item
    and measure_spans.span_kind = all_measures.span_kind
join facts.branches on branches.branch_id = all_measures.branch_id
join staging.asked_periods on asked_periods.period = all_measures.period
