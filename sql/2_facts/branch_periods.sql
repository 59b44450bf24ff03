-- One row per branch and period it existed in, and one each for what is judged standing or once, by their names.
-- Key: branch_id, period
select
    branch_spans.branch_no,
    branches.branch_id,
    asked_periods.period,
    asked_periods.period_kind,
    asked_periods.year,
    asked_periods.months,
    branch_spans.full_months,
    branch_spans.is_whole,
    branch_spans.predicate_on,
    branch_spans.is_judged
from facts.branch_spans
join staging.asked_periods on asked_periods.period_no = branch_spans.period_no
join facts.branches on branches.branch_no = branch_spans.branch_no
