-- One row per activity of a type that some clause asks for: what counting asks of it, by numbers.
-- Key: file_no, row_no
-- What is left blank counts as fixed, as standalone and as attended. The fields are day, place, mode, attendance and topic.
select
    branches.branch_no,
    activity_types.type_no,
    activities.group_id,
    activities.event_key,
    cast(extract(year from activities.held_on) as smallint) as year,
    cast(extract(month from activities.held_on) as smallint) as month_number,
    cast(extract(day from activities.held_on) as smallint) as day_number,
    coalesce(activities.fixed_day, true) as is_fixed,
    coalesce(activities.standalone, true) as is_standalone,
    coalesce(activities.speaker_role = 'secretary', false) as is_secretary,
    coalesce(activities.attended_count, 1) > 0 as is_attended,
    coalesce(activities.minutes_filed, false) as is_minuted,
    activities.filed_upward_on is not null as is_filed_upward,
    coalesce(activities.keynote_speakers, 0) as speakers,
    cast(case when activities.topic is not null then 1 else 0 end as smallint) as topics,
    cast(
        1 + case when activities.place is not null then 1 else 0 end
        + case when activities.mode is not null then 1 else 0 end
        + case when activities.attended_count is not null then 1 else 0 end
        + case when activities.topic is not null then 1 else 0 end as smallint
    ) as fields_filled,
    activities.file_no,
    activities.row_no
from staging.activities
join staging.activity_types on activity_types.activity_type = activities.activity_type
join facts.branches on branches.branch_id = activities.branch_id
where activities.held_on is not null
