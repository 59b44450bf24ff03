-- One row per branch, types of activity and period with such events: how they were recorded.
-- Key: measure, item, branch_id, period
-- Every row is an event here: two rows of one meeting both need their minutes.
-- minutes_filed, held_standalone and filed_upward: how many of all; topics, speakers and fields_filled: of the event with the fewest.
-- The fields are day, place, mode, attendance and topic; own leaves out what a group held.
-- Activities are added up once per branch and type, as finely as the shortest span that is asked.
with

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        measure_spans.measure in ('minutes_filed_own', 'topics_own', 'speakers_own') as is_own,
        case measure_spans.span_kind when 'month' then 1 when 'quarter' then 3 when 'half' then 6 else 12 end as months
    from staging.measure_spans
    where measure_spans.measure in (
        'minutes_filed',
        'minutes_filed_own',
        'held_standalone',
        'filed_upward',
        'topics',
        'topics_own',
        'speakers_own',
        'fields_filled'
    )
),

asked_types as (
    select item_types.activity_type, min(asked.months) as months
    from asked
    join staging.item_types on item_types.item = asked.item
    group by item_types.activity_type
),

events as (
    select
        activities.branch_id,
        activities.activity_type,
        activities.group_id is null as is_own,
        cast(extract(year from activities.held_on) as integer) as year,
        cast(floor(cast(extract(month from activities.held_on) - 1 as double) / asked_types.months) as integer)
            * asked_types.months + 1 as first_month,
        activities.minutes_filed,
        coalesce(activities.standalone, true) as is_standalone,
        activities.filed_upward_on,
        coalesce(activities.keynote_speakers, 0) as speakers,
        case when trim(activities.topic) <> '' then 1 else 0 end as topics,
        1 + case when trim(activities.place) <> '' then 1 else 0 end
            + case when activities.mode is not null then 1 else 0 end
            + case when activities.attended_count is not null then 1 else 0 end
            + case when trim(activities.topic) <> '' then 1 else 0 end as fields_filled
    from staging.activities
    join asked_types on asked_types.activity_type = activities.activity_type
),

parts as (
    select
        events.branch_id,
        events.activity_type,
        events.is_own,
        events.year,
        events.first_month,
        count(*) as events,
        count(case when events.minutes_filed then 1 end) as minutes_filed,
        count(case when events.is_standalone then 1 end) as held_standalone,
        count(events.filed_upward_on) as filed_upward,
        min(events.topics) as topics,
        min(events.speakers) as speakers,
        max(events.speakers) as most_speakers,
        min(events.fields_filled) as fields_filled
    from events
    group by events.branch_id, events.activity_type, events.is_own, events.year, events.first_month
)

select
    asked.measure,
    asked.item,
    asked.span_kind,
    parts.branch_id,
    periods.period,
    cast(
        case
            when asked.measure in ('minutes_filed', 'minutes_filed_own') then sum(parts.minutes_filed)
            when asked.measure = 'held_standalone' then sum(parts.held_standalone)
            when asked.measure = 'filed_upward' then sum(parts.filed_upward)
            when asked.measure in ('topics', 'topics_own') then min(parts.topics)
            when asked.measure = 'speakers_own' then min(parts.speakers)
            else min(parts.fields_filled)
        end as decimal(18, 4)
    ) as value,
    cast(sum(parts.events) as decimal(18, 4)) as expected,
    cast(case when asked.measure = 'speakers_own' then max(parts.most_speakers) end as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from asked
join staging.item_types on item_types.item = asked.item
join parts
    on parts.activity_type = item_types.activity_type
    and (parts.is_own or not asked.is_own)
join staging.periods
    on periods.year = parts.year
    and periods.period_kind = asked.span_kind
    and parts.first_month between periods.first_month and periods.last_month
group by asked.measure, asked.item, asked.span_kind, parts.branch_id, periods.period
