-- One row per branch, types of activity and period with such events: how they were recorded.
-- Key: measure, item, branch_id, period
-- Every row is an event here: two rows of one meeting both need their minutes.
-- minutes_filed, held_standalone and filed_upward: how many of all; topics, speakers and fields_filled: of the event with the fewest.
-- own leaves out what a group held.
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

types as (
    select asked.measure, asked.item, asked.span_kind, asked.is_own, asked.months, activity_types.type_no
    from asked
    join staging.item_types on item_types.item = asked.item
    join staging.activity_types on activity_types.activity_type = item_types.activity_type
),

asked_types as (
    select types.type_no, min(types.months) as months
    from types
    group by types.type_no
),

events as (
    select
        activities.branch_no,
        activities.type_no,
        activities.group_id is null as is_own,
        activities.year,
        cast(floor(cast(activities.month_number - 1 as double) / asked_types.months) as integer) as part_no,
        asked_types.months,
        activities.is_minuted,
        activities.is_standalone,
        activities.is_filed_upward,
        activities.speakers,
        activities.topics,
        activities.fields_filled
    from facts.activities
    join asked_types on asked_types.type_no = activities.type_no
),

parts as (
    select
        events.branch_no,
        events.type_no,
        events.is_own,
        events.year,
        events.part_no * events.months + 1 as first_month,
        count(*) as events,
        count(case when events.is_minuted then 1 end) as minutes_filed,
        count(case when events.is_standalone then 1 end) as held_standalone,
        count(case when events.is_filed_upward then 1 end) as filed_upward,
        min(events.topics) as topics,
        min(events.speakers) as speakers,
        max(events.speakers) as most_speakers,
        min(events.fields_filled) as fields_filled
    from events
    group by events.branch_no, events.type_no, events.is_own, events.year, events.part_no, events.months
),

measured as (
    select
        types.measure,
        types.item,
        types.span_kind,
        parts.branch_no,
        periods.period,
        cast(
            case
                when types.measure in ('minutes_filed', 'minutes_filed_own') then sum(parts.minutes_filed)
                when types.measure = 'held_standalone' then sum(parts.held_standalone)
                when types.measure = 'filed_upward' then sum(parts.filed_upward)
                when types.measure in ('topics', 'topics_own') then min(parts.topics)
                when types.measure = 'speakers_own' then min(parts.speakers)
                else min(parts.fields_filled)
            end as decimal(18, 4)
        ) as value,
        cast(sum(parts.events) as decimal(18, 4)) as expected,
        cast(case when types.measure = 'speakers_own' then max(parts.most_speakers) end as decimal(18, 4)) as peak
    from types
    join parts
        on parts.type_no = types.type_no
        and (parts.is_own or not types.is_own)
    join staging.periods
        on periods.year = parts.year
        and periods.period_kind = types.span_kind
        and parts.first_month between periods.first_month and periods.last_month
    group by types.measure, types.item, types.span_kind, parts.branch_no, periods.period
)

select
    measured.measure,
    measured.item,
    measured.span_kind,
    branches.branch_id,
    measured.period,
    measured.value,
    measured.expected,
    measured.peak,
    cast(null as varchar) as state
from measured
join facts.branches on branches.branch_no = measured.branch_no
