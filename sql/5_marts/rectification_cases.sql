-- One row per rectification case, confirmed by being listed.
-- Key: case_id
-- closed_on is null while a case is open, a relapsed one included; recorded_closed_on is the closure on record.
with

moments as (
    select
        case_moments.case_id,
        max(case when case_moments.moment = 'opened' then case_moments.criteria end) as criteria_opened,
        max(case when case_moments.moment = 'closed' then case_moments.criteria end) as criteria_closed,
        max(case when case_moments.moment = 'now' then case_moments.criteria end) as criteria_now,
        max(case when case_moments.moment = 'opened' then case_moments.met_share end) as met_share_opened,
        max(case when case_moments.moment = 'closed' then case_moments.met_share end) as met_share_closed,
        max(case when case_moments.moment = 'now' then case_moments.met_share end) as met_share_now,
        max(case when case_moments.moment = 'opened' then case_moments.score end) as score_opened,
        max(case when case_moments.moment = 'closed' then case_moments.score end) as score_closed,
        max(case when case_moments.moment = 'now' then case_moments.score end) as score_now
    from results.case_moments
    group by case_moments.case_id
)

select
    led_cases.case_id,
    led_cases.branch_id,
    led_cases.state,
    led_cases.opened_on,
    led_cases.plan_on,
    led_cases.due_on,
    led_cases.closed_on,
    cast(led_cases.days_open as integer) as days_open,
    led_cases.is_overdue,
    led_cases.is_relapse,
    branches.name,
    branches.region_id,
    branches.sector,
    led_cases.recorded_closed_on,
    led_cases.outcome,
    led_cases.problem_codes,
    led_cases.measure_codes,
    led_cases.rank_from_bottom,
    cast(led_cases.days_late as integer) as days_late,
    led_cases.is_plan_late,
    cast(led_cases.reports_due as integer) as reports_due,
    cast(led_cases.reports_made as integer) as reports_made,
    led_cases.last_report_on,
    led_cases.last_step_on,
    led_cases.is_stalled,
    led_cases.is_accepted,
    led_cases.accepted_on,
    led_cases.is_in_follow_up,
    led_cases.follow_up_until_on,
    led_cases.has_relapsed,
    led_cases.came_back_on,
    cast(led_cases.gated_stages as integer) as gated_stages,
    led_cases.first_gated_on,
    nominations.finding,
    cast(nominations.criteria as integer) as criteria_nominated,
    cast(moments.criteria_opened as integer) as criteria_opened,
    cast(moments.criteria_closed as integer) as criteria_closed,
    cast(moments.criteria_now as integer) as criteria_now,
    moments.met_share_opened,
    moments.met_share_closed,
    moments.met_share_now,
    moments.score_opened,
    moments.score_closed,
    moments.score_now,
    files.file,
    files.sheet,
    led_cases.row_no as row
from results.led_cases
join facts.branches on branches.branch_id = led_cases.branch_id
join staging.files on files.file_no = led_cases.file_no
left join results.nominations on nominations.case_id = led_cases.case_id
left join moments on moments.case_id = led_cases.case_id
