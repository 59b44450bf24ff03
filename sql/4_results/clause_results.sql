-- One row per clause, branch and period: the verdict.
-- Key: clause_id, branch_id, period
-- Stored: every rate, score and page is read from it.
-- Order: who is asked, then whether anything arrived, then what was recorded.
with

clause_facts as (
    select
        clauses.clause_id,
        coalesce(min(case when clause_kinds.is_supplied then 1 else 0 end), 1) = 0 as is_kind_missing
    from staging.clauses
    left join staging.clause_kinds on clause_kinds.clause_id = clauses.clause_id
    group by clauses.clause_id
),

measure_counts as (
    select clause_measures.clause_id, count(*) as measures
    from staging.clause_measures
    group by clause_measures.clause_id
),

gaps as (
    select distinct
        clause_kinds.clause_id,
        incomplete.branch_id,
        incomplete.period
    from facts.incomplete
    join staging.clause_kinds on clause_kinds.kind = incomplete.kind
),

held as (
    select
        due.pack_id,
        due.dimension_id,
        due.clause_id,
        due.branch_id,
        due.period,
        due.strength,
        due.method,
        due.combine,
        due.miss,
        due.above,
        due.is_ended,
        due.max_value,
        due.is_asked and coalesce(applicability.applies, 2) > 0 as is_asked,
        clause_facts.is_kind_missing or coalesce(applicability.applies, 2) = 1 as is_unknown,
        gaps.clause_id is not null as is_incomplete,
        attested.verdict as attested_verdict,
        measured.state,
        measured.expected,
        measured.tolerance,
        case when due.combine = 'groups' then coalesce(measured.expected, 0) else due.required end as required,
        case due.combine
            when 'presence' then case when coalesce(measured.total, 0) > 0 then due.required else 0 end
            when 'all' then case when measured.reached = measure_counts.measures then due.required else 0 end
            when 'lowest' then coalesce(measured.lowest, 0)
            else coalesce(measured.total, 0)
        end as actual
    from results.due
    join clause_facts on clause_facts.clause_id = due.clause_id
    left join measure_counts on measure_counts.clause_id = due.clause_id
    left join results.applicability
        on applicability.clause_id = due.clause_id
        and applicability.branch_id = due.branch_id
        and applicability.asked_on = due.predicate_on
    left join results.measured
        on measured.clause_id = due.clause_id
        and measured.branch_id = due.branch_id
        and measured.period = due.measure_period
    left join results.attested
        on attested.clause_id = due.clause_id
        and attested.branch_id = due.branch_id
        and attested.period = due.period
    left join gaps
        on gaps.clause_id = due.clause_id
        and gaps.branch_id = due.branch_id
        and gaps.period = due.period
),

compared as (
    select
        held.pack_id,
        held.dimension_id,
        held.clause_id,
        held.branch_id,
        held.period,
        held.strength,
        held.miss,
        held.above,
        held.is_ended,
        held.is_asked,
        held.is_unknown,
        held.is_incomplete,
        held.attested_verdict,
        case when held.method = 'judgement' then 'manual' else held.state end as state,
        held.combine in ('share', 'groups') and coalesce(held.expected, 0) = 0 as is_empty,
        coalesce(held.required, held.max_value) as required,
        case
            when held.combine = 'share'
                then round(cast(100 * cast(held.actual as double) / nullif(held.expected, 0) as decimal(18, 8)), 4)
            else held.actual
        end as actual,
        case
            when held.combine = 'share'
                then 100 * held.actual < held.required * held.expected - 100 * held.tolerance
            else held.actual < held.required
        end as is_below,
        case
            when held.combine = 'share'
                then 100 * held.actual > held.max_value * held.expected + 100 * held.tolerance
            when held.combine = 'groups' then false
            else held.actual > held.max_value
        end as is_above
    from held
),

judged as (
    select
        compared.pack_id,
        compared.dimension_id,
        compared.clause_id,
        compared.branch_id,
        compared.period,
        compared.strength,
        compared.required,
        compared.actual,
        compared.state = 'manual' as is_manual,
        case
            when not compared.is_asked then 'n_a'
            when compared.is_unknown or compared.state = 'no_data' then 'no_data'
            when compared.state = 'manual' then coalesce(compared.attested_verdict, 'manual')
            when compared.state = 'n_a' or compared.is_empty then 'n_a'
            when compared.is_above and compared.above <> 'met'
                then case when compared.is_incomplete then 'no_data' else compared.above end
            when not coalesce(compared.is_below, false)
                then case when compared.state = 'open' then 'grace' else 'met' end
            when not compared.is_ended then 'grace'
            when compared.is_incomplete then 'no_data'
            else compared.miss
        end as verdict
    from compared
)

select
    judged.pack_id,
    judged.dimension_id,
    judged.clause_id,
    judged.branch_id,
    judged.period,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not coalesce(judged.is_manual, false)
            then cast(judged.required as decimal(18, 4))
    end as required,
    case
        when judged.verdict not in ('n_a', 'manual', 'no_data') and not coalesce(judged.is_manual, false)
            then cast(judged.actual as decimal(18, 4))
    end as actual,
    judged.verdict,
    judged.strength = 'soft' as is_soft
from judged
