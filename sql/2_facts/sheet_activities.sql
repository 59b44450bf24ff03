-- One row per activity and reach of the year sheet that counts it.
-- Key: reach_no, file_no, row_no
select
    sheet_reaches.reach_no,
    sheet_reaches.counts_days,
    activities.branch_no,
    activities.year,
    activities.month_number,
    activities.day_number,
    activities.event_key,
    activities.file_no,
    activities.row_no
from facts.activities
join staging.activity_types on activity_types.type_no = activities.type_no
join staging.item_types on item_types.activity_type = activity_types.activity_type
join staging.sheet_reaches on sheet_reaches.item = item_types.item
where (sheet_reaches.takes_groups or activities.group_id is null)
  and (not sheet_reaches.asks_fixed or activities.is_fixed)
  and (not sheet_reaches.asks_standalone or activities.is_standalone)
  and (not sheet_reaches.asks_secretary or activities.is_secretary)
  and (not sheet_reaches.asks_attended or activities.is_attended)
