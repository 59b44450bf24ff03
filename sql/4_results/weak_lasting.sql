-- One row per criterion, branch and span in which a condition has lasted longer than it may.
-- Key: criterion_no, branch_no, fired_on
-- Over three months means from the day after the one that is three months on. What cannot have begun by the evaluation date is left out.
-- actual: whole months and the fraction of the next, up to the end of the span or the evaluation date.
with

fired as (
    select
        weak_criteria.criterion_no,
        branches.branch_no,
        weak_conditions.last_ok_on,
        first_days.next_on as since_on,
        next_days.next_on as fired_on,
        weak_conditions.until_on,
        least(weak_conditions.until_on, programme.as_of) as counted_to
    from staging.weak_criteria
    cross join staging.programme
    join facts.weak_conditions on weak_conditions.condition = weak_criteria.condition
    join facts.branches on branches.branch_id = weak_conditions.branch_id
    join staging.day_shifts
        on day_shifts.day = weak_conditions.last_ok_on
        and day_shifts.months = weak_criteria.months
    join facts.next_days on next_days.day = day_shifts.shifted_on
    join facts.next_days as first_days on first_days.day = weak_conditions.last_ok_on
    where weak_criteria.way = 'lasting'
      and day_shifts.shifted_on < programme.as_of
      and next_days.next_on < weak_conditions.until_on
),

lengths as (
    select
        fired.criterion_no,
        fired.branch_no,
        fired.last_ok_on,
        max(day_shifts.months) as months
    from fired
    join staging.day_shifts
        on day_shifts.day = fired.last_ok_on
        and day_shifts.months between 0 and 59
        and day_shifts.shifted_on <= fired.counted_to
    group by fired.criterion_no, fired.branch_no, fired.last_ok_on
)

select
    fired.criterion_no,
    fired.branch_no,
    fired.since_on,
    fired.fired_on,
    fired.until_on,
    cast(
        lengths.months
        + cast(date_diff('day', reached.shifted_on, fired.counted_to) as double)
        / date_diff('day', reached.shifted_on, following.shifted_on) as decimal(18, 4)
    ) as actual
from fired
join lengths
    on lengths.criterion_no = fired.criterion_no
    and lengths.branch_no = fired.branch_no
    and lengths.last_ok_on = fired.last_ok_on
join staging.day_shifts as reached
    on reached.day = fired.last_ok_on and reached.months = lengths.months
join staging.day_shifts as following
    on following.day = fired.last_ok_on and following.months = lengths.months + 1
