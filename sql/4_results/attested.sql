-- One row per clause, branch and period that the responsible organisation has judged.
-- Key: clause_no, branch_id, period
-- A judgement serves exactly the period it names; of several standing ones the latest counts.
with

labelled as (
    select
        clauses.clause_no,
        attestations.branch_id,
        case
            when attestations.period in ('standing', 'once')
                then case when clauses.period_kind = 'once' then 'once' else 'standing' end
            else attestations.period
        end as period,
        attestations.value,
        attestations.attested_on
    from staging.attestations
    join staging.clauses on clauses.clause_id = attestations.clause_id
),

ranked as (
    select
        labelled.clause_no,
        labelled.branch_id,
        labelled.period,
        labelled.value,
        row_number() over (
            partition by labelled.clause_no, labelled.branch_id, labelled.period
            order by labelled.attested_on desc, labelled.value
        ) as recency
    from labelled
)

select
    ranked.clause_no,
    ranked.branch_id,
    ranked.period,
    case
        when ranked.value in ('met', 'n_a', 'warn', 'not_met') then ranked.value
        when ranked.value = 'partly' then 'not_met'
        else 'manual'
    end as verdict
from ranked
where ranked.recency = 1
