-- One row per region and month: branches that some criterion says look weak at the month's end, and open cases past their day.
-- Key: region_id, month
-- Only where the programme's scheme has criteria. The running month is read on the evaluation date.
with

months as (
    select
        periods.period as month,
        least(periods.ends_on, programme.as_of) as ends_on,
        programme.scheme_id
    from staging.periods
    cross join staging.programme
    where periods.period_kind = 'month'
),

candidates as (
    select distinct
        branches.region_id,
        months.month,
        weak_spans.branch_id
    from results.weak_spans
    join months
        on months.scheme_id = weak_spans.scheme_id
        and weak_spans.fired_on <= months.ends_on
        and weak_spans.until_on > months.ends_on
    join facts.branches
        on branches.branch_id = weak_spans.branch_id
        and (branches.dissolved_on is null or branches.dissolved_on >= months.ends_on)
),

overdue as (
    select branches.region_id, months.month
    from results.led_cases
    join months
        on led_cases.due_on < months.ends_on
        and (led_cases.came_back_on is null or led_cases.came_back_on > months.ends_on)
        and (led_cases.closed_on is null or led_cases.closed_on > months.ends_on)
    join facts.branches on branches.branch_id = led_cases.branch_id
),

counted as (
    select candidates.region_id, candidates.month, count(*) as weak_candidates, 0 as cases_overdue
    from candidates
    group by candidates.region_id, candidates.month
    union all
    select overdue.region_id, overdue.month, 0 as weak_candidates, count(*) as cases_overdue
    from overdue
    group by overdue.region_id, overdue.month
),

placed as (
    select counted.region_id, counted.month, counted.weak_candidates, counted.cases_overdue from counted
    union all
    select '*' as region_id, counted.month, counted.weak_candidates, counted.cases_overdue from counted
)

select
    placed.region_id,
    placed.month,
    sum(placed.weak_candidates) as weak_candidates,
    sum(placed.cases_overdue) as cases_overdue
from placed
group by placed.region_id, placed.month
