-- One row per branch, group activity and month: groups that met, of those that existed all month.
-- Key: measure, item, branch_id, period
with

held as (
    select
        activities.branch_id,
        activities.group_id,
        activities.activity_type,
        cast(extract(year from activities.held_on) as integer) * 12
            + cast(extract(month from activities.held_on) as integer) - 1 as month_index,
        count(*) as events
    from staging.activities
    where activities.group_id is not null
    group by
        activities.branch_id,
        activities.group_id,
        activities.activity_type,
        cast(extract(year from activities.held_on) as integer) * 12
            + cast(extract(month from activities.held_on) as integer) - 1
),

existing as (
    select
        party_groups.branch_id,
        party_groups.group_id,
        periods.period,
        periods.first_month_index as month_index
    from staging.party_groups
    join staging.periods
        on periods.period_kind = 'month'
        and party_groups.valid_from <= periods.starts_on
        and (party_groups.valid_to is null or party_groups.valid_to >= periods.ends_on)
)

select
    'group_months' as measure,
    'group_meeting' as item,
    'month' as span_kind,
    existing.branch_id,
    existing.period,
    cast(count(held.group_id) as decimal(18, 4)) as value,
    cast(count(*) as decimal(18, 4)) as expected,
    cast(max(held.events) as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from existing
left join held
    on held.branch_id = existing.branch_id
    and held.group_id = existing.group_id
    and held.month_index = existing.month_index
    and held.activity_type = 'group_meeting'
group by existing.branch_id, existing.period
