-- One row per activity held.
-- Key: file_no, row_no
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    activity.activity_id,
    activity.branch_id,
    activity.group_id,
    activity.activity_type,
    activity.event_key,
    activity.scope,
    activity.mode,
    activity.held_on,
    activity.place,
    activity.topic,
    activity.fixed_day,
    activity.standalone,
    activity.speaker_role,
    activity.keynote_speakers,
    activity.expected_count,
    activity.attended_count,
    activity.minutes_filed,
    activity.photo_count,
    case when activity.uploaded_on <= programme.as_of then activity.uploaded_on end as uploaded_on,
    case when activity.filed_upward_on <= programme.as_of then activity.filed_upward_on end as filed_upward_on,
    activity._file as file_no,
    activity._row as row_no
from raw.activity
cross join raw.programme
where activity.held_on is null or activity.held_on <= programme.as_of
