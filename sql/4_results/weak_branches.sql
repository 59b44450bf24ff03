-- One row per scheme and branch that some criterion says looks weak on the evaluation date: a candidate, not a case.
-- Key: scheme_id, branch_id
-- outcome: in_case, when a case is open; in_follow_up, when one was closed and is still followed;
-- left_out, when a criterion has stood for longer than the scheme waits and neither is so; else waiting.
with

standing as (
    select
        weak_spans.scheme_id,
        weak_spans.branch_id,
        count(distinct weak_spans.criterion_id) as criteria,
        min(weak_spans.since_on) as since_on,
        min(weak_spans.fired_on) as fired_on
    from results.weak_spans
    cross join staging.programme
    join facts.branches on branches.branch_id = weak_spans.branch_id
    where weak_spans.fired_on <= programme.as_of
      and weak_spans.until_on > programme.as_of
      and branches.is_active
    group by weak_spans.scheme_id, weak_spans.branch_id
),

open_cases as (
    select cases.branch_id, min(cases.case_id) as case_id
    from facts.cases
    where cases.closed_on is null
    group by cases.branch_id
),

followed as (
    select distinct led_cases.branch_id
    from results.led_cases
    where led_cases.is_in_follow_up
)

select
    standing.scheme_id,
    standing.branch_id,
    standing.criteria,
    standing.since_on,
    standing.fired_on,
    open_cases.case_id,
    case
        when open_cases.case_id is not null then 'in_case'
        when followed.branch_id is not null then 'in_follow_up'
        when day_shifts.shifted_on < programme.as_of then 'left_out'
        else 'waiting'
    end as outcome
from standing
cross join staging.programme
join staging.weak_rules on weak_rules.scheme_id = standing.scheme_id
left join staging.day_shifts
    on day_shifts.day = standing.fired_on
    and day_shifts.months = weak_rules.left_out_months
left join open_cases on open_cases.branch_id = standing.branch_id
left join followed on followed.branch_id = standing.branch_id
