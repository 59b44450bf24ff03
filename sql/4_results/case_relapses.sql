-- One row per rectification case: whether it is a relapse, and whether it came back itself.
-- Key: case_id
-- Stored: cases, criteria and rates by cause and measure ask it.
-- A case opened within the follow-up after the branch's last closure is a relapse, the last day of it included; so is one whose state says so.
-- Without a scheme that sets a follow-up only the state tells.
with

closures as (
    select
        cases.case_id,
        cases.branch_id,
        cases.opened_on,
        cases.closed_on,
        cases.recorded_closed_on,
        cases.state,
        max(cases.recorded_closed_on) over (
            partition by cases.branch_id
            order by cases.opened_on, cases.case_id
            rows between unbounded preceding and 1 preceding
        ) as closed_before_on,
        lead(cases.opened_on) over (
            partition by cases.branch_id order by cases.opened_on, cases.case_id
        ) as next_opened_on
    from facts.cases
),

rules as (
    select weak_rules.follow_up_months
    from staging.programme
    join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
),

ends as (
    select day_shifts.day, day_shifts.shifted_on
    from rules
    join staging.day_shifts on day_shifts.months = rules.follow_up_months
),

followed as (
    select
        closures.case_id,
        closures.branch_id,
        closures.opened_on,
        closures.closed_on,
        closures.recorded_closed_on,
        closures.state = 'relapsed' as is_called_relapsed,
        coalesce(
            closures.opened_on >= closures.closed_before_on and closures.opened_on <= own_before.shifted_on, false
        ) as is_reopened,
        after.shifted_on as follow_up_until_on,
        case
            when closures.next_opened_on >= closures.recorded_closed_on
                and closures.next_opened_on <= after.shifted_on then closures.next_opened_on
        end as came_back_on
    from closures
    left join ends as own_before on own_before.day = closures.closed_before_on
    left join ends as after on after.day = closures.recorded_closed_on
)

select
    followed.case_id,
    followed.branch_id,
    followed.opened_on,
    followed.closed_on,
    followed.recorded_closed_on,
    followed.follow_up_until_on,
    followed.came_back_on,
    followed.is_called_relapsed or followed.is_reopened as is_relapse,
    followed.is_called_relapsed or followed.came_back_on is not null as has_relapsed
from followed
