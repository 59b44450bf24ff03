-- One row per criterion, branch and span in which it stands: from the day it is known to the day it no longer is.
-- Key: scheme_id, criterion_id, branch_id, fired_on
-- Stored: candidates, cases, nominations and months all ask it.
-- What is known at the end of a period stands until the next one is judged, no longer than the scheme lets it.
-- Readings that fire one after another are one span: since_on is the day on which what it is about began, actual its latest value.
with

readings as (
    select * from results.weak_missed
    union all
    select * from results.weak_yearly
    union all
    select * from results.weak_lowest
),

following as (
    select
        readings.criterion_no,
        readings.branch_no,
        readings.since_on,
        readings.known_on,
        readings.actual,
        readings.is_fired,
        least(
            day_shifts.shifted_on,
            lead(readings.known_on, 1, date '9999-12-31') over (
                partition by readings.criterion_no, readings.branch_no order by readings.known_on
            )
        ) as until_on
    from readings
    join staging.weak_criteria on weak_criteria.criterion_no = readings.criterion_no
    join staging.weak_rules on weak_rules.scheme_id = weak_criteria.scheme_id
    join staging.day_shifts
        on day_shifts.day = readings.known_on
        and day_shifts.months = weak_rules.stands_months
),

turns as (
    select
        following.*,
        case
            when following.is_fired
                and coalesce(
                    lag(following.is_fired) over (
                        partition by following.criterion_no, following.branch_no
                        order by following.known_on
                    ),
                    false
                )
                and lag(following.until_on) over (
                    partition by following.criterion_no, following.branch_no
                    order by following.known_on
                ) = following.known_on then 0
            else 1
        end as is_start
    from following
),

runs as (
    select
        turns.*,
        sum(turns.is_start) over (
            partition by turns.criterion_no, turns.branch_no
            order by turns.known_on
            rows between unbounded preceding and current row
        ) as run_no
    from turns
),

merged as (
    select
        runs.criterion_no,
        runs.branch_no,
        min(runs.since_on) over (
            partition by runs.criterion_no, runs.branch_no, runs.run_no
        ) as since_on,
        min(runs.known_on) over (
            partition by runs.criterion_no, runs.branch_no, runs.run_no
        ) as fired_on,
        runs.until_on,
        runs.actual,
        row_number() over (
            partition by runs.criterion_no, runs.branch_no, runs.run_no order by runs.known_on desc
        ) as recency
    from runs
    where runs.is_fired
),

spans as (
    select
        merged.criterion_no,
        merged.branch_no,
        merged.since_on,
        merged.fired_on,
        merged.until_on,
        merged.actual
    from merged
    where merged.recency = 1
    union all
    select * from results.weak_lasting
    union all
    select * from results.weak_relapses
)

select
    weak_criteria.scheme_id,
    weak_criteria.criterion_id,
    branches.branch_id,
    spans.since_on,
    greatest(spans.fired_on, weak_criteria.from_on) as fired_on,
    spans.until_on,
    spans.actual,
    weak_criteria.limit_value
from spans
join staging.weak_criteria on weak_criteria.criterion_no = spans.criterion_no
join facts.branches on branches.branch_no = spans.branch_no
where spans.until_on > weak_criteria.from_on
