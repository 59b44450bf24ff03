-- One row per activity and measure that counts it.
-- Key: measure, item, branch_id, file_no, row_no
select
    'activity_days' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from staging.activities
where activities.group_id is null
union all
select
    'activity_days_any' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from staging.activities
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
