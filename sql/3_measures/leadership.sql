-- One row per branch and month in which nobody is known to lead beside a secretary: whether its leadership met is for a person to judge.
-- Key: measure, item, branch_id, period
-- Only for: leadership
-- A committee, a deputy or the leaders of groups lead beside the secretary; of a branch without terms and posts nothing is known.
with

months as (
    select
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.predicate_on,
        branch_states.has_committee,
        branch_states.has_groups
    from (
        select distinct measure_spans.measure
        from staging.measure_spans
        where measure_spans.measure = 'leadership'
    ) as asked
    cross join facts.branch_periods
    join facts.branch_states
        on branch_states.branch_no = branch_periods.branch_no
        and branch_states.state_on = branch_periods.predicate_on
    where branch_periods.period_kind = 'month'
),

seated as (
    select
        months.branch_id,
        months.period,
        max(case
            when posts.role = 'deputy' and coalesce(posts.ended_on, months.predicate_on) >= months.predicate_on then 1
            else 0
        end) as has_deputy
    from months
    join staging.posts on posts.branch_id = months.branch_id and posts.started_on <= months.predicate_on
    group by months.branch_id, months.period
)

select
    'leadership' as measure,
    'alone' as item,
    'month' as span_kind,
    months.branch_id,
    months.period,
    cast(0 as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    'manual' as state
from months
left join facts.term_spans
    on term_spans.branch_id = months.branch_id
    and term_spans.from_on <= months.predicate_on
    and term_spans.until_on > months.predicate_on
left join seated on seated.branch_id = months.branch_id and seated.period = months.period
where coalesce(months.has_committee, 0) = 0
  and coalesce(seated.has_deputy, 0) = 0
  and coalesce(term_spans.deputy_seats, 0) = 0
  and (coalesce(months.has_groups, 0) = 0 or (seated.branch_id is null and term_spans.branch_id is null))
