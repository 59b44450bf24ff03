-- One row per clause, branch and period: the verdict that its own measures, or a person, give.
-- Key: clause_no, branch_no, period_no
-- Stored: every rate, score and page is read from it.
-- Order: who is asked, then whether anything arrived, then what was recorded.
with

clause_facts as (
    select
        clauses.clause_no,
        clauses.method = 'judgement' as is_judgement,
        cast(clauses.miss as verdict) as miss,
        cast(clauses.above as verdict) as above,
        clauses.is_excusable,
        missing.clause_id is not null as is_kind_missing
    from staging.clauses
    left join (
        select distinct clause_kinds.clause_id
        from staging.clause_kinds
        where not clause_kinds.is_supplied
    ) as missing on missing.clause_id = clauses.clause_id
),

-- What a person decided, and periods of which rows were refused: few, and looked up together.
noted as (
    select
        attested.clause_no,
        branches.branch_no,
        asked_periods.period_no,
        cast(attested.verdict as verdict) as decided,
        false as is_incomplete
    from results.attested
    join facts.branches on branches.branch_id = attested.branch_id
    join staging.asked_periods on asked_periods.period = attested.period
    union all
    select
        clauses.clause_no,
        branches.branch_no,
        asked_periods.period_no,
        cast(null as verdict) as decided,
        true as is_incomplete
    from facts.incomplete
    join staging.clause_kinds on clause_kinds.kind = incomplete.kind
    join staging.clauses on clauses.clause_id = clause_kinds.clause_id
    join facts.branches on branches.branch_id = incomplete.branch_id
    join staging.asked_periods on asked_periods.period = incomplete.period
),

notes as (
    select
        noted.clause_no,
        noted.branch_no,
        noted.period_no,
        max(noted.decided) as decided,
        max(case when noted.is_incomplete then 1 else 0 end) = 1 as is_incomplete
    from noted
    group by noted.clause_no, noted.branch_no, noted.period_no
),

judged as (
    select
        counted.clause_no,
        counted.branch_no,
        counted.period_no,
        counted.required,
        counted.actual,
        clause_facts.is_judgement or counted.state_no = 4 as is_manual,
        case
            when counted.asks = 0 then cast('n_a' as verdict)
            when clause_facts.is_kind_missing or counted.asks = 1 then cast('no_data' as verdict)
            when clause_facts.is_judgement or counted.state_no = 4
                then case when notes.decided = 'not_met' then clause_facts.miss else coalesce(notes.decided, cast('manual' as verdict)) end
            when counted.state_no = 6 then clause_facts.miss
            when counted.state_no = 5 then cast('no_data' as verdict)
            when counted.state_no = 3 or counted.is_empty then cast('n_a' as verdict)
            when counted.is_above and clause_facts.above <> 'met'
                and not (coalesce(counted.is_below, false) and asked_periods.is_ended)
                then case
                    when notes.is_incomplete then cast('no_data' as verdict)
                    when clause_facts.is_excusable and notes.decided = 'n_a' then cast('n_a' as verdict)
                    else clause_facts.above
                end
            when not coalesce(counted.is_below, false)
                then case
                    when counted.state_no = 2 then cast('grace' as verdict)
                    when counted.state_no = 1 then case when asked_periods.is_ended then cast('warn' as verdict) else cast('grace' as verdict) end
                    when counted.is_late then cast('warn' as verdict)
                    else cast('met' as verdict)
                end
            when not asked_periods.is_ended or counted.state_no = 2 then cast('grace' as verdict)
            when notes.is_incomplete then cast('no_data' as verdict)
            else clause_facts.miss
        end as verdict
    from results.counted
    join clause_facts on clause_facts.clause_no = counted.clause_no
    join staging.asked_periods on asked_periods.period_no = counted.period_no
    left join notes
        on notes.clause_no = counted.clause_no
        and notes.branch_no = counted.branch_no
        and notes.period_no = counted.period_no
)

select
    judged.clause_no,
    judged.branch_no,
    judged.period_no,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not judged.is_manual then judged.required
    end as required,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not judged.is_manual then judged.actual
    end as actual,
    judged.verdict
from judged
