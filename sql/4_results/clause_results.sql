-- One row per clause, branch and period: the verdict.
-- Key: clause_no, branch_id, period
-- A clause that counts how many others are missed follows from their verdicts: one that is known decides,
-- then what is not known, then what a person has yet to say. One that stands on record already is not counted twice.
-- What is met, but in doubt, is as the doubt says.
with

settled as (
    select
        verdicts.clause_no,
        verdicts.branch_id,
        verdicts.period,
        verdicts.year,
        case when doubted.clause_no is null then verdicts.required end as required,
        case when doubted.clause_no is null then verdicts.actual end as actual,
        coalesce(doubted.verdict, verdicts.verdict) as verdict
    from results.verdicts
    left join results.doubted
        on doubted.clause_no = verdicts.clause_no
        and doubted.branch_id = verdicts.branch_id
        and doubted.period = verdicts.period
),

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
        settled.branch_id,
        settled.period,
        count(case when settled.verdict = 'not_met' and vetoes.branch_id is null then 1 end) as missed,
        count(case when settled.verdict = 'no_data' then 1 end) as unknown,
        count(case when settled.verdict = 'manual' then 1 end) as undecided
    from summing
    join settled on settled.clause_no = summing.named_clause_no
    left join measures.vetoes
        on vetoes.item = summing.named_clause_id
        and vetoes.branch_id = settled.branch_id
    group by summing.clause_no, settled.branch_id, settled.period
),

summed as (
    select
        settled.clause_no,
        settled.branch_id,
        settled.period,
        settled.year,
        settled.required,
        settled.actual + others.missed as actual,
        case
            when settled.verdict in ('n_a', 'no_data', 'not_met') then settled.verdict
            when others.missed > 0 then 'not_met'
            when others.unknown > 0 then 'no_data'
            when others.undecided > 0 then coalesce(attested.verdict, 'manual')
            else settled.verdict
        end as verdict,
        others.missed = 0 and others.unknown + others.undecided > 0 as is_open
    from settled
    join others
        on others.clause_no = settled.clause_no
        and others.branch_id = settled.branch_id
        and others.period = settled.period
    left join results.attested
        on attested.clause_no = settled.clause_no
        and attested.branch_id = settled.branch_id
        and attested.period = settled.period
)

select
    settled.clause_no,
    settled.branch_id,
    settled.period,
    settled.year,
    settled.required,
    settled.actual,
    settled.verdict
from settled
where settled.clause_no not in (select summing.clause_no from summing)
union all
select
    summed.clause_no,
    summed.branch_id,
    summed.period,
    summed.year,
    case when summed.verdict = 'not_met' or not summed.is_open then summed.required end as required,
    case when summed.verdict = 'not_met' or not summed.is_open then cast(summed.actual as decimal(18, 4)) end as actual,
    summed.verdict
from summed
