-- One row per clause, branch and period: the verdict, by numbers.
-- Key: clause_no, branch_no, period_no
-- A clause that counts how many others are missed follows from their verdicts: one that is known decides,
-- then what is not known, then what a person has yet to say. One that stands on record already is not counted twice.
-- What is met, but in doubt, is as the doubt says.
with

summing as (
    select
        clauses.clause_no,
        named.clause_no as named_clause_no,
        named.clause_id as named_clause_id
    from staging.clauses
    join staging.clause_shares on clause_shares.clause_id = clauses.clause_id
    join staging.clauses as named on named.clause_id = clause_shares.of_clause_id
    where clauses.combine = 'missed'
),

others as (
    select
        summing.clause_no,
        verdicts.branch_no,
        verdicts.period_no,
        count(case when coalesce(doubted.verdict, cast(verdicts.verdict as varchar)) = 'not_met'
            and vetoes.branch_id is null then 1 end) as missed,
        count(case when coalesce(doubted.verdict, cast(verdicts.verdict as varchar)) = 'no_data' then 1 end) as unknown,
        count(case when coalesce(doubted.verdict, cast(verdicts.verdict as varchar)) = 'manual' then 1 end) as undecided
    from summing
    join results.verdicts on verdicts.clause_no = summing.named_clause_no
    join facts.branches on branches.branch_no = verdicts.branch_no
    left join results.doubted
        on doubted.clause_no = verdicts.clause_no
        and doubted.branch_no = verdicts.branch_no
        and doubted.period_no = verdicts.period_no
    left join measures.vetoes
        on vetoes.item = summing.named_clause_id
        and vetoes.branch_id = branches.branch_id
    group by summing.clause_no, verdicts.branch_no, verdicts.period_no
),

summed as (
    select
        verdicts.clause_no,
        verdicts.branch_no,
        verdicts.period_no,
        verdicts.required,
        verdicts.actual + others.missed as actual,
        case
            when verdicts.verdict in ('n_a', 'no_data', 'not_met') then cast(verdicts.verdict as varchar)
            when others.missed > 0 then 'not_met'
            when others.unknown > 0 then 'no_data'
            when others.undecided > 0 then coalesce(attested.verdict, 'manual')
            else cast(verdicts.verdict as varchar)
        end as verdict,
        others.missed = 0 and others.unknown + others.undecided > 0 as is_open
    from others
    join results.verdicts
        on verdicts.clause_no = others.clause_no
        and verdicts.branch_no = others.branch_no
        and verdicts.period_no = others.period_no
    join facts.branches on branches.branch_no = verdicts.branch_no
    join staging.asked_periods on asked_periods.period_no = verdicts.period_no
    left join results.attested
        on attested.clause_no = verdicts.clause_no
        and attested.branch_id = branches.branch_id
        and attested.period = asked_periods.period
)

select
    verdicts.clause_no,
    verdicts.branch_no,
    verdicts.period_no,
    case when doubted.clause_no is null then verdicts.required end as required,
    case when doubted.clause_no is null then verdicts.actual end as actual,
    case when doubted.clause_no is null then verdicts.verdict else cast(doubted.verdict as verdict) end as verdict
from results.verdicts
left join results.doubted
    on doubted.clause_no = verdicts.clause_no
    and doubted.branch_no = verdicts.branch_no
    and doubted.period_no = verdicts.period_no
where verdicts.clause_no not in (select summing.clause_no from summing)
union all
select
    summed.clause_no,
    summed.branch_no,
    summed.period_no,
    case when summed.verdict = 'not_met' or not summed.is_open then summed.required end as required,
    case when summed.verdict = 'not_met' or not summed.is_open then cast(summed.actual as decimal(18, 4)) end as actual,
    cast(summed.verdict as verdict) as verdict
from summed
