-- One row per rectification case: was there evidence when the branch was put forward.
-- Key: case_id
-- Evidence is a criterion whose condition had begun by the day and had not ended, even if it became known later.
-- finding: supported, no_criterion, or not_judged where the day is before anything is judged or the scheme has no criteria.
-- no_criterion is a question to whoever put it forward, not a finding against anyone.
with

ruled as (
    select distinct weak_criteria.scheme_id
    from staging.weak_criteria
    join staging.programme on programme.scheme_id = weak_criteria.scheme_id
),

evidence as (
    select
        cases.case_id,
        count(distinct weak_spans.criterion_id) as criteria,
        min(weak_spans.since_on) as since_on
    from facts.cases
    cross join staging.programme
    join results.weak_spans
        on weak_spans.scheme_id = programme.scheme_id
        and weak_spans.branch_id = cases.branch_id
        and weak_spans.since_on <= cases.opened_on
        and weak_spans.until_on > cases.opened_on
    group by cases.case_id
)

select
    cases.case_id,
    cases.branch_id,
    cases.opened_on as nominated_on,
    coalesce(evidence.criteria, 0) as criteria,
    evidence.since_on,
    case
        when ruled.scheme_id is null or cases.opened_on < programme.evaluate_from then 'not_judged'
        when evidence.case_id is not null then 'supported'
        else 'no_criterion'
    end as finding
from facts.cases
cross join staging.programme
left join ruled on true
left join evidence on evidence.case_id = cases.case_id
