-- One row per clause of a branch and period that it is asked in.
-- Key: clause_no, branch_no, period_no
-- asks: 0 not asked of this branch, 1 not known whether, 2 asked. Who it is asked of is told on one day of the period,
-- or once where that never changes.
-- Only those whom it is not asked of are looked up, because they are fewer.
-- measure_period_no: the period whose measures it reads; null where it is not asked, or a person judges.
-- required is what the clause asks of the part of the period in which the branch existed.
with

asked as (
    select
        clauses.clause_no,
        branch_spans.branch_no,
        branch_spans.period_no,
        case clauses.reads
            when 'period' then branch_spans.period_no
            when 'year' then asked_periods.year_no
            else 0
        end as measure_period_no,
        case
            when clauses.is_fixed_audience then date '1900-01-01'
            else branch_spans.predicate_on
        end as asked_on,
        case when conditional.clause_id is not null then clauses.audience_no end as audience_no,
        clauses.sheet_item is not null as is_on_sheet,
        clauses.method = 'measure' as is_measured,
        clauses.is_shared,
        case
            when branch_spans.full_months >= asked_periods.months then clauses.min_value
            when clauses.prorate = 'floor'
                then cast(floor(
                    cast(clauses.min_value as double) * branch_spans.full_months / asked_periods.months
                ) as decimal(18, 4))
            when clauses.prorate = 'money'
                then cast(round(cast(
                    cast(clauses.min_value as double) * branch_spans.full_months / asked_periods.months
                    as decimal(18, 8)
                ), 2) as decimal(18, 4))
            else clauses.min_value
        end as required,
        clauses.prorate = 'floor' as is_floored,
        branch_spans.is_judged
        and (clauses.from_year is null or asked_periods.year >= clauses.from_year)
        and (clauses.prorate <> 'whole' or branch_spans.is_whole)
        and (clauses.prorate <> 'money' or branch_spans.full_months > 0) as is_asked
    from staging.clauses
    join staging.asked_periods on asked_periods.period_kind = clauses.period_kind
    join facts.branch_spans on branch_spans.period_no = asked_periods.period_no
    left join (select distinct clause_literals.clause_id from staging.clause_literals) as conditional
        on conditional.clause_id = clauses.clause_id
    where clauses.level = 'branch'
      and clauses.method in ('measure', 'judgement')
),

told as (
    select
        asked.clause_no,
        asked.branch_no,
        asked.period_no,
        asked.measure_period_no,
        asked.is_on_sheet,
        asked.is_measured,
        asked.is_shared,
        asked.required,
        case
            when not asked.is_asked or (asked.is_floored and asked.required <= 0) then 0
            else coalesce(applicability.applies, 2)
        end as asks
    from asked
    left join results.applicability
        on applicability.audience_no = asked.audience_no
        and applicability.branch_no = asked.branch_no
        and applicability.asked_on = asked.asked_on
        and applicability.applies < 2
)

select
    told.clause_no,
    told.branch_no,
    told.period_no,
    case when told.is_measured and told.asks > 0 then told.measure_period_no end as measure_period_no,
    told.is_on_sheet,
    told.is_shared,
    told.required,
    told.asks
from told
