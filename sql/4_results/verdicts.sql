-- One row per clause, branch and period: the verdict that its own measures, or a person, give.
-- Key: clause_no, branch_id, period
-- Stored: every rate, score and page is read from it.
-- A city's money times a percentage needs more digits than one branch's. Order: who is asked, then whether anything arrived, then what was recorded.
with

clause_facts as (
    select
        clauses.clause_no,
        clauses.audience_no,
        clauses.method,
        clauses.combine,
        clauses.empty,
        clauses.miss,
        clauses.above,
        clauses.by_day,
        clauses.is_excusable,
        clauses.max_value,
        missing.clause_id is not null as is_kind_missing
    from staging.clauses
    left join (
        select distinct clause_kinds.clause_id
        from staging.clause_kinds
        where not clause_kinds.is_supplied
    ) as missing on missing.clause_id = clauses.clause_id
),

gaps as (
    select distinct
        clauses.clause_no,
        incomplete.branch_id,
        incomplete.period
    from facts.incomplete
    join staging.clause_kinds on clause_kinds.kind = incomplete.kind
    join staging.clauses on clauses.clause_id = clause_kinds.clause_id
),

held as (
    select
        counted.clause_no,
        counted.branch_id,
        counted.period,
        counted.year,
        counted.is_ended,
        case when counted.is_total then 'sum' else clause_facts.combine end as combine,
        case
            when clause_facts.combine = 'share' then 100
            when clause_facts.combine = 'rate' and not counted.is_total then 1
        end as parts,
        clause_facts.empty = 'n_a' and not counted.is_recorded as is_unrecorded,
        clause_facts.miss,
        clause_facts.above,
        clause_facts.is_excusable,
        clause_facts.max_value,
        coalesce(counted.peak > clause_facts.by_day, false) as is_late,
        counted.is_asked and coalesce(applicability.applies, 2) > 0 as is_asked,
        clause_facts.is_kind_missing or coalesce(applicability.applies, 2) = 1 as is_unknown,
        gaps.clause_no is not null as is_incomplete,
        attested.verdict as attested_verdict,
        case when clause_facts.method = 'judgement' then 4 else counted.state_no end as state_no,
        counted.expected,
        counted.tolerance,
        counted.peak,
        case
            when clause_facts.combine = 'groups' then coalesce(counted.expected, 0)
            when clause_facts.combine = 'per'
                then cast(round(cast(counted.required as decimal(28, 4)) * counted.expected, 2) as decimal(18, 4))
            else counted.required
        end as required,
        case
            when clause_facts.combine in ('presence', 'all')
                then case when counted.actual > 0 then counted.required else 0 end
            when clause_facts.combine = 'each'
                then least(counted.actual, coalesce(counted.required, counted.actual))
            else counted.actual
        end as actual
    from results.counted
    join clause_facts on clause_facts.clause_no = counted.clause_no
    left join results.applicability
        on applicability.audience_no = clause_facts.audience_no
        and applicability.branch_id = counted.branch_id
        and applicability.asked_on = counted.asked_on
    left join results.attested
        on attested.clause_no = counted.clause_no
        and attested.branch_id = counted.branch_id
        and attested.period = counted.period
    left join gaps
        on gaps.clause_no = counted.clause_no
        and gaps.branch_id = counted.branch_id
        and gaps.period = counted.period
),

compared as (
    select
        held.clause_no,
        held.branch_id,
        held.period,
        held.year,
        held.miss,
        held.above,
        held.is_excusable and held.attested_verdict = 'n_a' as is_excused,
        held.is_late,
        held.is_ended,
        held.is_asked,
        held.is_unknown,
        held.is_incomplete,
        held.attested_verdict,
        held.state_no,
        held.is_unrecorded
        or (held.combine in ('share', 'rate', 'groups', 'per') and coalesce(held.expected, 0) = 0) as is_empty,
        coalesce(nullif(held.required, 0), held.max_value, held.required) as required,
        case
            when held.parts is not null
                then round(cast(
                    held.parts * cast(held.actual as double) / nullif(held.expected, 0) as decimal(28, 8)
                ), 4)
            when held.combine = 'lowest' and held.peak > held.max_value and not coalesce(held.actual < held.required, false)
                then held.peak
            else held.actual
        end as actual,
        case
            when held.parts is not null
                then held.parts * cast(held.actual as decimal(28, 4))
                    < held.required * cast(held.expected as decimal(28, 4)) - held.parts * held.tolerance
            when held.combine = 'alone' then held.actual < held.required or coalesce(held.peak >= held.required, false)
            else held.actual < held.required
        end as is_below,
        case
            when held.parts is not null
                then held.parts * cast(held.actual as decimal(28, 4))
                    > held.max_value * cast(held.expected as decimal(28, 4)) + held.parts * held.tolerance
            else coalesce(held.peak, held.actual) > held.max_value
        end as is_above
    from held
),

judged as (
    select
        compared.clause_no,
        compared.branch_id,
        compared.period,
        compared.year,
        compared.required,
        compared.actual,
        compared.state_no = 4 as is_manual,
        case
            when not compared.is_asked then 'n_a'
            when compared.is_unknown then 'no_data'
            when compared.state_no = 6 then compared.miss
            when compared.state_no = 5 then 'no_data'
            when compared.state_no = 4 and compared.attested_verdict = 'not_met' then compared.miss
            when compared.state_no = 4 then coalesce(compared.attested_verdict, 'manual')
            when compared.state_no = 3 or compared.is_empty then 'n_a'
            when compared.is_above and compared.above <> 'met'
                and not (coalesce(compared.is_below, false) and compared.is_ended)
                then case
                    when compared.is_incomplete then 'no_data'
                    when compared.is_excused then 'n_a'
                    else compared.above
                end
            when not coalesce(compared.is_below, false)
                then case
                    when compared.state_no = 2 then 'grace'
                    when compared.state_no = 1 then case when compared.is_ended then 'warn' else 'grace' end
                    when compared.is_late then 'warn'
                    else 'met'
                end
            when not compared.is_ended or compared.state_no = 2 then 'grace'
            when compared.is_incomplete then 'no_data'
            else compared.miss
        end as verdict
    from compared
)

select
    judged.clause_no,
    judged.branch_id,
    judged.period,
    cast(judged.year as integer) as year,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not judged.is_manual
            then cast(judged.required as decimal(18, 4))
    end as required,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not judged.is_manual
            then cast(judged.actual as decimal(18, 4))
    end as actual,
    judged.verdict
from judged
