-- One row per rectification case, with its limits and how it is getting on.
-- Key: case_id
-- Stored: the list, the months of regions and the nominations read it.
-- The due day itself is in time. A closed case is late by the days it was closed after it, an open one by those up to now.
-- A case that came back as a new one is led there: only the new one can be overdue or stall.
-- The last step is the listing, the plan or a report; an open case without one for longer than the scheme allows has stalled.
with

shifts as (
    select day_shifts.day, day_shifts.months, day_shifts.shifted_on
    from staging.day_shifts
    cross join staging.programme
    join staging.weak_rules
        on weak_rules.scheme_id = programme.scheme_id
        and day_shifts.months in (weak_rules.deadline_months, weak_rules.stalled_months)
),

limits as (
    select
        cases.*,
        programme.as_of,
        weak_rules.plan_days,
        weak_rules.stalled_months,
        weak_rules.acceptance_levels,
        shifts.shifted_on as due_on
    from facts.cases
    cross join staging.programme
    left join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
    left join shifts
        on shifts.day = cases.opened_on
        and shifts.months = weak_rules.deadline_months
),

moved as (
    select
        limits.*,
        coalesce(limits.closed_on, limits.as_of) as ends_on,
        case_reports.reports_due,
        case_reports.reports_made,
        case_reports.last_report_on,
        case_checks.accepting_orgs,
        case_checks.accepted_on,
        case_checks.gated_stages,
        case_checks.first_gated_on,
        case_relapses.follow_up_until_on,
        case_relapses.came_back_on,
        case_relapses.is_relapse,
        case_relapses.has_relapsed,
        greatest(
            limits.opened_on,
            coalesce(limits.plan_on, limits.opened_on),
            coalesce(case_reports.last_report_on, limits.opened_on)
        ) as last_step_on
    from limits
    left join results.case_reports on case_reports.case_id = limits.case_id
    left join results.case_checks on case_checks.case_id = limits.case_id
    left join results.case_relapses on case_relapses.case_id = limits.case_id
)

select
    moved.case_id,
    moved.branch_id,
    moved.state,
    moved.opened_on,
    moved.plan_on,
    moved.due_on,
    moved.closed_on,
    moved.recorded_closed_on,
    date_diff('day', moved.opened_on, moved.ends_on) as days_open,
    moved.closed_on is null
    and moved.came_back_on is null
    and coalesce(moved.due_on < moved.as_of, false) as is_overdue,
    greatest(date_diff('day', moved.due_on, moved.ends_on), 0) as days_late,
    coalesce(
        date_diff('day', moved.opened_on, coalesce(moved.plan_on, moved.ends_on)) > moved.plan_days, false
    ) as is_plan_late,
    moved.reports_due,
    moved.reports_made,
    moved.last_report_on,
    moved.last_step_on,
    moved.closed_on is null
    and moved.came_back_on is null
    and coalesce(shifts.shifted_on < moved.as_of, false) as is_stalled,
    case
        when moved.recorded_closed_on is not null and moved.acceptance_levels is not null
            then moved.accepting_orgs >= moved.acceptance_levels
    end as is_accepted,
    moved.accepted_on,
    moved.follow_up_until_on,
    moved.closed_on is not null
    and moved.state = 'closed'
    and coalesce(moved.follow_up_until_on >= moved.as_of, false) as is_in_follow_up,
    moved.is_relapse,
    moved.has_relapsed,
    moved.came_back_on,
    moved.gated_stages,
    moved.first_gated_on,
    moved.rank_from_bottom,
    moved.problem_codes,
    moved.measure_codes,
    moved.outcome,
    moved.file_no,
    moved.row_no
from moved
left join shifts
    on shifts.day = moved.last_step_on
    and shifts.months = moved.stalled_months
