-- One row per branch and stretch of its current term: years it runs, or by which it was extended.
-- Key: measure, item, branch_id, period
-- Only for: term_years
-- Whole clamped years and the fraction of the next. A term without extension has no stretch to measure;
-- one without a known end is for a person to read.
with

stretches as (
    select
        'term' as item,
        term_spans.branch_id,
        term_spans.term_years,
        term_spans.from_on,
        term_spans.due_on as to_on,
        true as is_there
    from facts.term_spans
    where term_spans.until_on = date '9999-12-31'
    union all
    select
        'extension' as item,
        term_spans.branch_id,
        cast(null as integer) as term_years,
        term_spans.due_on as from_on,
        term_spans.extended_to as to_on,
        term_spans.extension_approved_on is not null as is_there
    from facts.term_spans
    where term_spans.until_on = date '9999-12-31'
),

whole_years as (
    select
        stretches.item,
        stretches.branch_id,
        stretches.to_on,
        day_shifts.months,
        day_shifts.shifted_on as reached_on,
        lead(day_shifts.shifted_on) over (
            partition by stretches.item, stretches.branch_id order by day_shifts.months
        ) as following_on
    from stretches
    join staging.day_shifts
        on day_shifts.day = stretches.from_on
        and day_shifts.months in (0, 12, 24, 36, 48, 60)
    where stretches.term_years is null
      and stretches.to_on is not null
),

counted as (
    select
        whole_years.item,
        whole_years.branch_id,
        cast(whole_years.months as double) / 12
        + cast(date_diff('day', whole_years.reached_on, whole_years.to_on) as double)
        / date_diff('day', whole_years.reached_on, whole_years.following_on) as years
    from whole_years
    where whole_years.reached_on <= whole_years.to_on
      and whole_years.months <= 48
      and (whole_years.following_on > whole_years.to_on or whole_years.months = 48)
),

items as (
    select 'term' as item
    union all
    select 'extension' as item
)

select
    'term_years' as measure,
    items.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(coalesce(cast(stretches.term_years as double), counted.years) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when stretches.branch_id is null then 'no_data'
        when not stretches.is_there then 'n_a'
        when stretches.term_years is null and counted.years is null then 'manual'
    end as state
from facts.branches
cross join items
left join stretches on stretches.branch_id = branches.branch_id and stretches.item = items.item
left join counted on counted.branch_id = branches.branch_id and counted.item = items.item
