-- One row per clause, branch and period that is met, but which another one missed, or not known, leaves open.
-- Key: clause_no, branch_no, period_no
-- What is missed so far casts doubt before its year has ended; what is not known goes before what a person decides.
with

doubts as (
    select
        clauses.clause_no,
        verdicts.branch_no,
        asked_periods.year,
        max(case when verdicts.verdict = 'no_data' then 1 else 0 end) as unknown
    from staging.clause_doubts
    join staging.clauses on clauses.clause_id = clause_doubts.clause_id
    join staging.clauses as doubting on doubting.clause_id = clause_doubts.doubted_by
    join results.verdicts on verdicts.clause_no = doubting.clause_no
    join staging.asked_periods on asked_periods.period_no = verdicts.period_no
    where verdicts.verdict in ('not_met', 'grace', 'manual', 'no_data')
    group by clauses.clause_no, verdicts.branch_no, asked_periods.year
)

select
    verdicts.clause_no,
    verdicts.branch_no,
    verdicts.period_no,
    case when doubts.unknown = 1 then 'no_data' else coalesce(attested.verdict, 'manual') end as verdict
from doubts
join staging.asked_periods on asked_periods.year = doubts.year
join results.verdicts
    on verdicts.clause_no = doubts.clause_no
    and verdicts.branch_no = doubts.branch_no
    and verdicts.period_no = asked_periods.period_no
join facts.branches on branches.branch_no = verdicts.branch_no
left join results.attested
    on attested.clause_no = verdicts.clause_no
    and attested.branch_id = branches.branch_id
    and attested.period = asked_periods.period
where verdicts.verdict in ('met', 'warn')
