-- One row per criterion, branch and period that was judged: how many of the last ones were missed.
-- Key: scheme_id, criterion_id, branch_id, known_on
-- Only met, warn and not met count; a period without data neither counts nor breaks a run.
-- since_on: the first day of the first period missed among them.
with

judged as (
    select
        weak_criteria.scheme_id,
        weak_criteria.criterion_id,
        weak_criteria.times,
        weak_criteria.of_last,
        clause_results.branch_id,
        periods.starts_on,
        periods.ends_on,
        clause_results.verdict = 'not_met' as is_missed,
        row_number() over (
            partition by weak_criteria.scheme_id, weak_criteria.criterion_id, clause_results.branch_id
            order by periods.ends_on
        ) as nth,
        sum(case when clause_results.verdict = 'not_met' then 1 else 0 end) over (
            partition by weak_criteria.scheme_id, weak_criteria.criterion_id, clause_results.branch_id
            order by periods.ends_on
            rows between unbounded preceding and current row
        ) as missed
    from staging.weak_criteria
    join staging.clauses on clauses.clause_id = weak_criteria.clause_id
    join results.clause_results on clause_results.clause_no = clauses.clause_no
    join staging.periods on periods.period = clause_results.period and periods.is_ended
    where weak_criteria.way = 'missed'
      and clause_results.verdict in ('met', 'warn', 'not_met')
)

select
    judged.scheme_id,
    judged.criterion_id,
    judged.branch_id,
    first_missed.starts_on as since_on,
    judged.ends_on as known_on,
    cast(judged.missed - coalesce(before.missed, 0) as decimal(18, 4)) as actual,
    judged.missed - coalesce(before.missed, 0) >= judged.times as is_fired
from judged
left join judged as before
    on before.scheme_id = judged.scheme_id
    and before.criterion_id = judged.criterion_id
    and before.branch_id = judged.branch_id
    and before.nth = judged.nth - judged.of_last
left join judged as first_missed
    on first_missed.scheme_id = judged.scheme_id
    and first_missed.criterion_id = judged.criterion_id
    and first_missed.branch_id = judged.branch_id
    and first_missed.missed = coalesce(before.missed, 0) + 1
    and first_missed.is_missed
