-- One row per branch and month: was it there and accepted at the month's end, and at the end of the month before.
-- Key: branch_id, month
-- The day of dissolution is still a day of existence. The running month is read on the evaluation date.
with

months as (
    select
        periods.period as month,
        periods.previous_ends_on,
        least(periods.ends_on, programme.as_of) as ends_on
    from staging.periods
    cross join staging.programme
    where periods.period_kind = 'month'
),

accepted as (
    select
        acceptance_spans.branch_id,
        months.month,
        max(case
            when acceptance_spans.from_on <= months.ends_on
                and acceptance_spans.until_on > months.ends_on then 1
            else 0
        end) as at_end,
        max(case
            when acceptance_spans.from_on <= months.previous_ends_on
                and acceptance_spans.until_on > months.previous_ends_on then 1
            else 0
        end) as at_start
    from facts.acceptance_spans
    join staging.programme on programme.pack_id = acceptance_spans.pack_id
    join months on acceptance_spans.from_on <= months.ends_on and acceptance_spans.until_on > months.previous_ends_on
    group by acceptance_spans.branch_id, months.month
),

presence as (
    select
        branches.branch_id,
        branches.region_id,
        branches.sector,
        months.month,
        case
            when (branches.formed_on is null or branches.formed_on <= months.previous_ends_on)
                and (branches.dissolved_on is null or branches.dissolved_on >= months.previous_ends_on) then 1
            else 0
        end as was_active,
        case
            when (branches.formed_on is null or branches.formed_on <= months.ends_on)
                and (branches.dissolved_on is null or branches.dissolved_on >= months.ends_on) then 1
            else 0
        end as is_active
    from facts.branches
    cross join months
)

select
    presence.branch_id,
    presence.region_id,
    presence.sector,
    presence.month,
    presence.was_active,
    presence.is_active,
    presence.was_active * coalesce(accepted.at_start, 0) as was_accepted,
    presence.is_active * coalesce(accepted.at_end, 0) as is_accepted
from presence
left join accepted on accepted.branch_id = presence.branch_id and accepted.month = presence.month
