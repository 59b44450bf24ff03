-- One row per clause of a branch and period that it is asked in.
-- Key: clause_no, branch_id, period
-- asked_on: the day on which it is asked who the clause applies to; one and the same where that never changes.
-- required is what the clause asks of the part of the period in which the branch existed.
with

asked as (
    select
        clauses.clause_no,
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.year,
        branch_periods.first_month,
        branch_periods.last_month,
        case
            when clauses.is_fixed_audience then date '1900-01-01'
            else branch_periods.predicate_on
        end as asked_on,
        branch_periods.is_ended,
        clauses.sheet_item is not null as is_on_sheet,
        case clauses.reads
            when 'period' then branch_periods.period
            when 'year' then cast(branch_periods.year as varchar)
            else 'standing'
        end as measure_period,
        case
            when branch_periods.full_months >= branch_periods.months then clauses.min_value
            when clauses.prorate = 'floor'
                then floor(cast(clauses.min_value as double) * branch_periods.full_months / branch_periods.months)
            when clauses.prorate = 'money'
                then round(cast(
                    cast(clauses.min_value as double) * branch_periods.full_months / branch_periods.months
                    as decimal(18, 8)
                ), 2)
            else clauses.min_value
        end as required,
        clauses.prorate = 'floor' as is_floored,
        branch_periods.is_judged
        and (clauses.from_year is null or branch_periods.year >= clauses.from_year)
        and (clauses.prorate <> 'whole' or branch_periods.is_whole)
        and (clauses.prorate <> 'money' or branch_periods.full_months > 0) as is_asked
    from staging.clauses
    join facts.branch_periods on branch_periods.period_kind = clauses.period_kind
    where clauses.level = 'branch'
      and clauses.method in ('measure', 'judgement')
)

select
    asked.clause_no,
    asked.branch_id,
    asked.period,
    asked.year,
    asked.first_month,
    asked.last_month,
    asked.asked_on,
    asked.is_ended,
    asked.is_on_sheet,
    asked.measure_period,
    cast(asked.required as decimal(18, 4)) as required,
    asked.is_asked and (not asked.is_floored or asked.required is null or asked.required > 0) as is_asked
from asked
