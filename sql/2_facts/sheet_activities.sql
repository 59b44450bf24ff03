-- One row per activity and reach of the year sheet that counts it.
-- Key: reach_no, file_no, row_no
-- What is left blank counts as fixed, as standalone and as attended.
select
    sheet_reaches.reach_no,
    sheet_reaches.counts_days,
    activities.branch_id,
    cast(extract(year from activities.held_on) as integer) as year,
    extract(month from activities.held_on) as month_number,
    activities.held_on,
    activities.event_key,
    activities.topic,
    activities.file_no,
    activities.row_no
from staging.activities
join staging.item_types on item_types.activity_type = activities.activity_type
join staging.sheet_reaches on sheet_reaches.item = item_types.item
where (sheet_reaches.takes_groups or activities.group_id is null)
  and (not sheet_reaches.asks_fixed or coalesce(activities.fixed_day, true))
  and (not sheet_reaches.asks_standalone or coalesce(activities.standalone, true))
  and (not sheet_reaches.asks_secretary or activities.speaker_role = 'secretary')
  and (not sheet_reaches.asks_attended or coalesce(activities.attended_count, 1) > 0)
