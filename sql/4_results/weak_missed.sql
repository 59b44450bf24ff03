-- One row per criterion, branch and period that was judged: how many of the last ones were missed.
-- Key: criterion_no, branch_no, known_on
-- Only met, warn and not met count; a period without data neither counts nor breaks a run.
-- since_on: the first day of the first period missed among them.
with

judged as (
    select
        weak_criteria.criterion_no,
        weak_criteria.times,
        weak_criteria.of_last,
        settled.branch_no,
        periods.starts_on,
        periods.ends_on,
        settled.verdict = 'not_met' as is_missed,
        row_number() over (
            partition by weak_criteria.criterion_no, settled.branch_no
            order by periods.ends_on
        ) as nth,
        sum(case when settled.verdict = 'not_met' then 1 else 0 end) over (
            partition by weak_criteria.criterion_no, settled.branch_no
            order by periods.ends_on
            rows between unbounded preceding and current row
        ) as missed
    from staging.weak_criteria
    join staging.clauses on clauses.clause_id = weak_criteria.clause_id
    join results.settled on settled.clause_no = clauses.clause_no
    join staging.asked_periods as periods
        on periods.period_no = settled.period_no
        and periods.is_calendar
        and periods.is_ended
    where weak_criteria.way = 'missed'
      and settled.verdict in ('met', 'warn', 'not_met')
)

select
    judged.criterion_no,
    judged.branch_no,
    first_missed.starts_on as since_on,
    judged.ends_on as known_on,
    cast(judged.missed - coalesce(before.missed, 0) as decimal(18, 4)) as actual,
    judged.missed - coalesce(before.missed, 0) >= judged.times as is_fired
from judged
left join judged as before
    on before.criterion_no = judged.criterion_no
    and before.branch_no = judged.branch_no
    and before.nth = judged.nth - judged.of_last
left join judged as first_missed
    on first_missed.criterion_no = judged.criterion_no
    and first_missed.branch_no = judged.branch_no
    and first_missed.missed = coalesce(before.missed, 0) + 1
    and first_missed.is_missed
