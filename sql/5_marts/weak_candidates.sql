-- One row per scheme, branch and criterion that stands on the evaluation date; no row is a finding, cases stand in rectification_cases.
-- Key: scheme_id, branch_id, criterion_id
select
    weak_spans.scheme_id,
    weak_spans.branch_id,
    weak_spans.criterion_id,
    weak_spans.actual,
    weak_spans.limit_value,
    weak_spans.since_on,
    weak_spans.fired_on
from results.weak_spans
cross join staging.programme
join facts.branches on branches.branch_id = weak_spans.branch_id
where weak_spans.fired_on <= programme.as_of
  and weak_spans.until_on > programme.as_of
  and branches.is_active
