-- One row per branch, year, item (one or several types of activity) and reach that some clause asks for: what was held, month by month.
-- Key: branch_id, year, item, reach
-- Stored: every cadence is read from it instead of from the activities.
-- reach own, any and fixed count distinct days, a month's days being bits until they are counted;
-- the others count meetings, rows that share an event_key being one. Without any, a group's rows do not count;
-- what is left blank counts as fixed, as standalone and as attended.
with

reaches as (
    select distinct clause_measures.reach, clause_measures.item, item_types.activity_type
    from staging.clause_measures
    join staging.item_types on item_types.item = clause_measures.item
    where clause_measures.reach is not null
),

days as (
    select
        activities.branch_id,
        reaches.item,
        reaches.reach,
        cast(extract(year from activities.held_on) as integer) as year,
        extract(month from activities.held_on) as month_number,
        cast(power(2, extract(day from activities.held_on) - 1) as integer) as day_bit
    from staging.activities
    join reaches on reaches.activity_type = activities.activity_type
    where reaches.reach = 'any'
       or (reaches.reach = 'own' and activities.group_id is null)
       or (reaches.reach = 'fixed' and activities.group_id is null and coalesce(activities.fixed_day, true))
),

meetings as (
    select
        activities.branch_id,
        reaches.item,
        reaches.reach,
        cast(extract(year from activities.held_on) as integer) as year,
        extract(month from activities.held_on) as month_number,
        activities.event_key
    from staging.activities
    join reaches on reaches.activity_type = activities.activity_type
    where reaches.reach = 'meetings_any'
       or (reaches.reach = 'attended' and coalesce(activities.attended_count, 1) > 0)
       or (
           reaches.reach in ('meetings', 'standalone', 'secretary', 'standalone_secretary')
           and activities.group_id is null
           and (reaches.reach in ('meetings', 'secretary') or coalesce(activities.standalone, true))
           and (reaches.reach in ('meetings', 'standalone') or activities.speaker_role = 'secretary')
       )
),

events as (
    select meetings.branch_id, meetings.item, meetings.reach, meetings.year, meetings.month_number
    from meetings
    where meetings.event_key is null
    union all
    select keyed.branch_id, keyed.item, keyed.reach, keyed.year, keyed.month_number
    from (
        select distinct
            meetings.branch_id,
            meetings.item,
            meetings.reach,
            meetings.year,
            meetings.month_number,
            meetings.event_key
        from meetings
        where meetings.event_key is not null
    ) as keyed
)

select
    days.branch_id,
    days.year,
    days.item,
    days.reach,
    cast(bit_count(bit_or(case when days.month_number = 1 then days.day_bit else 0 end)) as smallint) as month_01,
    cast(bit_count(bit_or(case when days.month_number = 2 then days.day_bit else 0 end)) as smallint) as month_02,
    cast(bit_count(bit_or(case when days.month_number = 3 then days.day_bit else 0 end)) as smallint) as month_03,
    cast(bit_count(bit_or(case when days.month_number = 4 then days.day_bit else 0 end)) as smallint) as month_04,
    cast(bit_count(bit_or(case when days.month_number = 5 then days.day_bit else 0 end)) as smallint) as month_05,
    cast(bit_count(bit_or(case when days.month_number = 6 then days.day_bit else 0 end)) as smallint) as month_06,
    cast(bit_count(bit_or(case when days.month_number = 7 then days.day_bit else 0 end)) as smallint) as month_07,
    cast(bit_count(bit_or(case when days.month_number = 8 then days.day_bit else 0 end)) as smallint) as month_08,
    cast(bit_count(bit_or(case when days.month_number = 9 then days.day_bit else 0 end)) as smallint) as month_09,
    cast(bit_count(bit_or(case when days.month_number = 10 then days.day_bit else 0 end)) as smallint) as month_10,
    cast(bit_count(bit_or(case when days.month_number = 11 then days.day_bit else 0 end)) as smallint) as month_11,
    cast(bit_count(bit_or(case when days.month_number = 12 then days.day_bit else 0 end)) as smallint) as month_12
from days
group by days.branch_id, days.year, days.item, days.reach
union all
select
    events.branch_id,
    events.year,
    events.item,
    events.reach,
    cast(count(case when events.month_number = 1 then 1 end) as smallint) as month_01,
    cast(count(case when events.month_number = 2 then 1 end) as smallint) as month_02,
    cast(count(case when events.month_number = 3 then 1 end) as smallint) as month_03,
    cast(count(case when events.month_number = 4 then 1 end) as smallint) as month_04,
    cast(count(case when events.month_number = 5 then 1 end) as smallint) as month_05,
    cast(count(case when events.month_number = 6 then 1 end) as smallint) as month_06,
    cast(count(case when events.month_number = 7 then 1 end) as smallint) as month_07,
    cast(count(case when events.month_number = 8 then 1 end) as smallint) as month_08,
    cast(count(case when events.month_number = 9 then 1 end) as smallint) as month_09,
    cast(count(case when events.month_number = 10 then 1 end) as smallint) as month_10,
    cast(count(case when events.month_number = 11 then 1 end) as smallint) as month_11,
    cast(count(case when events.month_number = 12 then 1 end) as smallint) as month_12
from events
group by events.branch_id, events.year, events.item, events.reach
