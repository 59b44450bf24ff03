-- One row per branch, type of activity and period: how often every one of its groups held it, those current at the end.
-- Key: measure, item, branch_id, period
-- Only for: group_rounds
-- A branch without groups has none, as has one of whose groups one did not.
with

asked as (
    select measure_spans.item, measure_spans.span_kind
    from staging.measure_spans
    where measure_spans.measure = 'group_rounds'
),

held as (
    select asked.item, activities.branch_id, activities.group_id, periods.period, count(*) as events
    from asked
    join staging.activities on activities.activity_type = asked.item
    join staging.periods
        on periods.period_kind = asked.span_kind
        and activities.held_on >= periods.starts_on
        and activities.held_on <= periods.ends_on
    where activities.group_id is not null
    group by asked.item, activities.branch_id, activities.group_id, periods.period
),

current_groups as (
    select asked.item, asked.span_kind, branch_periods.branch_id, branch_periods.period, party_groups.group_id
    from asked
    join facts.branch_periods on branch_periods.period_kind = asked.span_kind
    join staging.party_groups
        on party_groups.branch_id = branch_periods.branch_id
        and party_groups.valid_from <= branch_periods.predicate_on
        and (party_groups.valid_to is null or party_groups.valid_to >= branch_periods.predicate_on)
)

select
    'group_rounds' as measure,
    current_groups.item,
    current_groups.span_kind,
    current_groups.branch_id,
    current_groups.period,
    cast(min(coalesce(held.events, 0)) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from current_groups
left join held
    on held.item = current_groups.item
    and held.branch_id = current_groups.branch_id
    and held.group_id = current_groups.group_id
    and held.period = current_groups.period
group by current_groups.item, current_groups.span_kind, current_groups.branch_id, current_groups.period
