-- One row per branch, group activity and month: groups that met, of those that existed all month.
-- Key: measure, item, branch_id, period
-- Only for: group_months, standalone_group_months
-- Rows of one group that share an event_key are one meeting; what is left blank counts as standalone.
with

asked as (
    select measure_spans.measure_no, measure_spans.measure, measure_spans.item, activity_types.type_no
    from staging.measure_spans
    join staging.activity_types on activity_types.activity_type = measure_spans.item
    where measure_spans.measure in ('group_months', 'standalone_group_months')
),

meetings as (
    select
        asked.measure_no,
        activities.branch_no,
        activities.group_id,
        cast(activities.year as integer) * 12 + activities.month_number - 1 as month_index,
        activities.event_key
    from facts.activities
    join asked on asked.type_no = activities.type_no
    where activities.group_id is not null
      and (asked.measure = 'group_months' or activities.is_standalone)
),

events as (
    select meetings.measure_no, meetings.branch_no, meetings.group_id, meetings.month_index
    from meetings
    where meetings.event_key is null
    union all
    select keyed.measure_no, keyed.branch_no, keyed.group_id, keyed.month_index
    from (
        select distinct
            meetings.measure_no,
            meetings.branch_no,
            meetings.group_id,
            meetings.month_index,
            meetings.event_key
        from meetings
        where meetings.event_key is not null
    ) as keyed
),

held as (
    select events.measure_no, events.branch_no, events.group_id, events.month_index, count(*) as events
    from events
    group by events.measure_no, events.branch_no, events.group_id, events.month_index
),

existing as (
    select
        asked.measure_no,
        branches.branch_no,
        branches.branch_id,
        party_groups.group_id,
        periods.period,
        periods.first_month_index as month_index
    from asked
    cross join staging.party_groups
    join facts.branches on branches.branch_id = party_groups.branch_id
    join staging.periods
        on periods.period_kind = 'month'
        and party_groups.valid_from <= periods.starts_on
        and (party_groups.valid_to is null or party_groups.valid_to >= periods.ends_on)
)

select
    asked.measure,
    asked.item,
    'month' as span_kind,
    existing.branch_id,
    existing.period,
    cast(count(held.group_id) as decimal(18, 4)) as value,
    cast(count(*) as decimal(18, 4)) as expected,
    cast(max(held.events) as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from existing
join asked on asked.measure_no = existing.measure_no
left join held
    on held.measure_no = existing.measure_no
    and held.branch_no = existing.branch_no
    and held.group_id = existing.group_id
    and held.month_index = existing.month_index
group by asked.measure, asked.item, existing.branch_id, existing.period
