-- One row per activity and measure that counts it.
-- Key: measure, item, branch_id, file_no, row_no
with

sheet_measures as (
    select 'activity_days' as measure, true as is_own, false as is_fixed, false as is_standalone
    union all
    select 'activity_days_any' as measure, false as is_own, false as is_fixed, false as is_standalone
    union all
    select 'fixed_days' as measure, true as is_own, true as is_fixed, false as is_standalone
    union all
    select 'meetings' as measure, true as is_own, false as is_fixed, false as is_standalone
    union all
    select 'meetings_any' as measure, false as is_own, false as is_fixed, false as is_standalone
    union all
    select 'standalone_meetings' as measure, true as is_own, false as is_fixed, true as is_standalone
),

asked as (
    select distinct clause_measures.measure, clause_measures.item
    from staging.clause_measures
    where clause_measures.reach is not null
)

select
    sheet_measures.measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from staging.activities
join asked on asked.item = activities.activity_type
join sheet_measures on sheet_measures.measure = asked.measure
where (activities.group_id is null or not sheet_measures.is_own)
  and (coalesce(activities.fixed_day, true) or not sheet_measures.is_fixed)
  and (coalesce(activities.standalone, true) or not sheet_measures.is_standalone)
union all
select
    'group_months' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.group_id as label,
    activities.file_no,
    activities.row_no
from staging.activities
where activities.activity_type = 'group_meeting' and activities.group_id is not null
union all
select
    'minutes_filed' as measure,
    'all' as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    case when activities.minutes_filed then 'true' else 'false' end as label,
    activities.file_no,
    activities.row_no
from staging.activities
