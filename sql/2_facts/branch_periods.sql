-- One row per branch and period it existed in, and one each for what is judged standing or once.
-- Key: branch_id, period
-- Stored: every clause is asked over it.
-- predicate_on: the day on which it is asked who a clause applies to.
with

calendar_periods as (
    select
        branches.branch_id,
        periods.period,
        periods.period_kind,
        periods.year,
        periods.ends_on,
        periods.months,
        periods.first_month,
        periods.last_month,
        greatest(
            0,
            least(periods.last_month_index, branches.last_full_month_index)
            - greatest(periods.first_month_index, branches.first_full_month_index) + 1
        ) as full_months,
        (branches.formed_on is null or branches.formed_on <= periods.starts_on)
        and (branches.dissolved_on is null or branches.dissolved_on >= periods.ends_on) as is_whole,
        periods.is_ended,
        least(periods.ends_on, programme.as_of, coalesce(branches.dissolved_on, programme.as_of)) as predicate_on,
        true as is_judged
    from facts.branches
    cross join staging.programme
    join staging.periods
        on (branches.formed_on is null or branches.formed_on <= periods.ends_on)
        and (branches.dissolved_on is null or branches.dissolved_on >= periods.starts_on)
),

standing_labels as (
    select 'standing' as period, 'none' as period_kind
    union all
    select 'once' as period, 'once' as period_kind
),

standing_periods as (
    select
        branches.branch_id,
        standing_labels.period,
        standing_labels.period_kind,
        cast(extract(year from programme.as_of) as integer) as year,
        programme.as_of as ends_on,
        1 as months,
        1 as first_month,
        12 as last_month,
        1 as full_months,
        true as is_whole,
        true as is_ended,
        programme.as_of as predicate_on,
        branches.is_active as is_judged
    from facts.branches
    cross join staging.programme
    cross join standing_labels
)

select * from calendar_periods
union all
select * from standing_periods
