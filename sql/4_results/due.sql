-- One row per clause of a branch and period that it is asked in.
-- Key: clause_no, branch_no, period_no
-- asks: 0 not asked of this branch, 1 not known whether, 2 asked. Who it is asked of is told on one day of the period,
-- or once where that never changes.
-- Only those whom it is not asked of are looked up, because they are fewer.
-- measure_period_no: the period whose measures it reads; null where it is not asked, or a person judges.
-- required is what the clause asks of the part of the period in which the branch existed.
with

-- Asked once of each clause, because texts are compared slower than there are rows.
asking as (
    select
        clauses.clause_no,
        clauses.period_kind,
        clauses.reads = 'period' as reads_period,
        clauses.reads = 'year' as reads_year,
        clauses.is_fixed_audience,
        case when conditional.clause_id is not null then clauses.audience_no end as audience_no,
        clauses.sheet_item is not null as is_on_sheet,
        clauses.method = 'measure' as is_measured,
        clauses.is_shared,
        clauses.min_value,
        clauses.prorate = 'floor' as is_floored,
        clauses.prorate = 'money' as is_money,
        clauses.prorate = 'whole' as asks_whole,
        clauses.from_year
    from staging.clauses
    left join (select distinct clause_literals.clause_id from staging.clause_literals) as conditional
        on conditional.clause_id = clauses.clause_id
    where clauses.level = 'branch'
      and clauses.method in ('measure', 'judgement')
),

asked as (
    select
        asking.clause_no,
        branch_spans.branch_no,
        branch_spans.period_no,
        case
            when asking.reads_period then branch_spans.period_no
            when asking.reads_year then asked_periods.year_no
            else 0
        end as measure_period_no,
        case
            when asking.is_fixed_audience then date '1900-01-01'
            else branch_spans.predicate_on
        end as asked_on,
        asking.audience_no,
        asking.is_on_sheet,
        asking.is_measured,
        asking.is_shared,
        case
            when branch_spans.full_months >= asked_periods.months then asking.min_value
            when asking.is_floored
                then cast(floor(
                    cast(asking.min_value as double) * branch_spans.full_months / asked_periods.months
                ) as decimal(18, 4))
            when asking.is_money
                then cast(round(cast(
                    cast(asking.min_value as double) * branch_spans.full_months / asked_periods.months
                    as decimal(18, 8)
                ), 2) as decimal(18, 4))
            else asking.min_value
        end as required,
        asking.is_floored,
        branch_spans.is_judged
        and (asking.from_year is null or asked_periods.year >= asking.from_year)
        and (not asking.asks_whole or branch_spans.is_whole)
        and (not asking.is_money or branch_spans.full_months > 0) as is_asked
    from asking
    join staging.asked_periods on asked_periods.period_kind = asking.period_kind
    join facts.branch_spans on branch_spans.period_no = asked_periods.period_no
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
