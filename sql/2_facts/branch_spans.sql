-- One row per branch and period it existed in, and one each for what is judged standing or once.
-- Key: branch_no, period_no
-- Stored: every clause is asked over it.
-- predicate_on: the day on which it is asked who a clause applies to.
select
    branches.branch_no,
    asked_periods.period_no,
    cast(case
        when asked_periods.is_calendar
            then greatest(
                0,
                least(asked_periods.last_month_index, branches.last_full_month_index)
                - greatest(asked_periods.first_month_index, branches.first_full_month_index) + 1
            )
        else 1
    end as tinyint) as full_months,
    not asked_periods.is_calendar
    or (
        (branches.formed_on is null or branches.formed_on <= asked_periods.starts_on)
        and (branches.dissolved_on is null or branches.dissolved_on >= asked_periods.ends_on)
    ) as is_whole,
    case
        when asked_periods.is_calendar
            then least(
                asked_periods.ends_on, programme.as_of, coalesce(branches.dissolved_on, programme.as_of)
            )
        else programme.as_of
    end as predicate_on,
    asked_periods.is_calendar or branches.is_active as is_judged
from facts.branches
cross join staging.programme
cross join staging.asked_periods
where not asked_periods.is_calendar
   or (
       (branches.formed_on is null or branches.formed_on <= asked_periods.ends_on)
       and (branches.dissolved_on is null or branches.dissolved_on >= asked_periods.starts_on)
   )
