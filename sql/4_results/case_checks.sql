-- One row per rectification case: who looked before it was closed, and what was entered while it was open.
-- Key: case_id
-- accepting_orgs: different organisations that inspected it shortly before the closure, in the way the scheme names.
-- gated_stages: stages closed to a branch with an open case that it entered all the same; the day of closure is open again.
with

accepting as (
    select
        cases.case_id,
        count(distinct coalesce(inspections.by_org_id, '')) as accepting_orgs,
        max(inspections.held_on) as accepted_on
    from facts.cases
    cross join staging.programme
    join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
    join staging.weak_codes on weak_codes.scheme_id = programme.scheme_id and weak_codes.role = 'acceptance'
    join staging.inspections
        on inspections.branch_id = cases.branch_id
        and inspections.kind = weak_codes.code
        and inspections.held_on >= cases.opened_on
        and inspections.held_on <= cases.recorded_closed_on
    where date_diff('day', inspections.held_on, cases.recorded_closed_on) <= weak_rules.acceptance_days
    group by cases.case_id
),

gated as (
    select
        cases.case_id,
        count(*) as gated_stages,
        min(stages.entered_on) as first_gated_on
    from facts.cases
    cross join staging.programme
    join staging.weak_codes on weak_codes.scheme_id = programme.scheme_id and weak_codes.role = 'gate'
    join staging.stages
        on stages.branch_id = cases.branch_id
        and stages.pack_id = programme.pack_id
        and stages.stage_code = weak_codes.code
        and stages.entered_on >= cases.opened_on
        and (cases.closed_on is null or stages.entered_on < cases.closed_on)
    group by cases.case_id
)

select
    cases.case_id,
    coalesce(accepting.accepting_orgs, 0) as accepting_orgs,
    accepting.accepted_on,
    coalesce(gated.gated_stages, 0) as gated_stages,
    gated.first_gated_on
from facts.cases
left join accepting on accepting.case_id = cases.case_id
left join gated on gated.case_id = cases.case_id
