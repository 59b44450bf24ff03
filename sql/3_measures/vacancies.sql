-- One row per branch: the longest time a seat at its head stood empty in the span that is judged.
-- Key: measure, item, branch_id, period
-- Only for: vacancy
-- secretary_months: the secretary's seat; head_months: a deputy's too, where no committee stands beside the secretary.
-- Counted from the last day in the seat to the successor's first: whole clamped months and the fraction of the next.
-- No vacancy is not applicable; one that is still running is open until it passes a limit.
with

gaps as (
    select
        seat_spans.branch_id,
        seat_spans.role,
        seat_spans.held_until as left_on,
        coalesce(seat_spans.next_started_on, programme.as_of) as until_on,
        seat_spans.next_started_on is null as is_open
    from facts.seat_spans
    cross join staging.programme
    where seat_spans.role in ('secretary', 'deputy')
      and seat_spans.held_until < programme.as_of
      and (seat_spans.next_started_on is null or date_diff('day', seat_spans.held_until, seat_spans.next_started_on) > 1)
      and coalesce(seat_spans.next_started_on, programme.as_of) > programme.evaluate_from
),

whole_months as (
    select
        gaps.branch_id,
        gaps.role,
        gaps.left_on,
        gaps.until_on,
        gaps.is_open,
        max(day_shifts.months) as months
    from gaps
    join staging.day_shifts
        on day_shifts.day = gaps.left_on
        and day_shifts.months between 0 and 59
        and day_shifts.shifted_on <= gaps.until_on
    group by gaps.branch_id, gaps.role, gaps.left_on, gaps.until_on, gaps.is_open
),

vacancies as (
    select
        whole_months.branch_id,
        whole_months.role,
        whole_months.is_open,
        whole_months.months
        + cast(date_diff('day', reached.shifted_on, whole_months.until_on) as double)
        / date_diff('day', reached.shifted_on, following.shifted_on) as months
    from whole_months
    join staging.day_shifts as reached
        on reached.day = whole_months.left_on and reached.months = whole_months.months
    join staging.day_shifts as following
        on following.day = whole_months.left_on and following.months = whole_months.months + 1
),

items as (
    select 'secretary_months' as item, vacancies.branch_id, vacancies.is_open, vacancies.months
    from vacancies
    where vacancies.role = 'secretary'
    union all
    select 'head_months' as item, vacancies.branch_id, vacancies.is_open, vacancies.months
    from vacancies
    left join facts.term_spans
        on term_spans.branch_id = vacancies.branch_id
        and term_spans.until_on = date '9999-12-31'
    where vacancies.role = 'secretary' or not term_spans.has_committee
),

worst as (
    select
        items.item,
        items.branch_id,
        max(items.months) as months,
        max(case when items.is_open then 1 else 0 end) as is_open
    from items
    group by items.item, items.branch_id
),

recorded as (
    select distinct posts.branch_id
    from staging.posts
),

asked as (
    select distinct measure_spans.item
    from staging.measure_spans
    where measure_spans.measure = 'vacancy'
)

select
    'vacancy' as measure,
    asked.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(worst.months as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when recorded.branch_id is null then 'no_data'
        when worst.branch_id is null then 'n_a'
        when worst.is_open = 1 then 'open'
    end as state
from facts.branches
cross join asked
left join recorded on recorded.branch_id = branches.branch_id
left join worst on worst.branch_id = branches.branch_id and worst.item = asked.item
