-- One row per clause of a branch and period that it is asked in.
-- Key: clause_no, branch_no, period_no
-- asked_on: the day on which it is asked who the clause applies to; one and the same where that never changes.
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
        clauses.sheet_item is not null as is_on_sheet,
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
    where clauses.level = 'branch'
      and clauses.method in ('measure', 'judgement')
)

select
    asked.clause_no,
    asked.branch_no,
    asked.period_no,
    asked.measure_period_no,
    asked.asked_on,
    asked.is_on_sheet,
    asked.required,
    asked.is_asked and (not asked.is_floored or asked.required is null or asked.required > 0) as is_asked
from asked
