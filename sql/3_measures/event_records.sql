-- One row per branch, types of activity and period with such events: how they were recorded.
-- Key: measure, item, branch_id, period
-- Only for: minutes_filed_own, topics_own, speakers_own, minutes_filed, held_standalone, filed_upward, topics, fields_filled
-- Every row is an event here: two rows of one meeting both need their minutes.
-- minutes_filed, held_standalone and filed_upward: how many of all; topics, speakers and fields_filled: of the event with the fewest.
-- own leaves out what a group held.
-- way says what is taken of an event, so that rows need not compare texts: 1 minutes, 2 standing alone, 3 filing, which are
-- added up; 4 topic, 5 speakers, 6 fields, of which the least counts.
with

asked as (
    select
        measure_spans.measure_no,
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        measure_spans.measure in ('minutes_filed_own', 'topics_own', 'speakers_own') as is_own,
        case
            when measure_spans.measure in ('minutes_filed', 'minutes_filed_own') then 1
            when measure_spans.measure = 'held_standalone' then 2
            when measure_spans.measure = 'filed_upward' then 3
            when measure_spans.measure in ('topics', 'topics_own') then 4
            when measure_spans.measure = 'speakers_own' then 5
            else 6
        end as way
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

months as (
    select
        asked.measure_no,
        asked.is_own,
        asked.way,
        activity_types.type_no,
        months.year,
        months.first_month as month_number,
        periods.period_no
    from asked
    join staging.item_types on item_types.item = asked.item
    join staging.activity_types on activity_types.activity_type = item_types.activity_type
    join staging.periods on periods.period_kind = asked.span_kind
    join staging.periods as months
        on months.period_kind = 'month'
        and months.year = periods.year
        and months.first_month between periods.first_month and periods.last_month
),

events as (
    select
        months.measure_no,
        months.period_no,
        months.way,
        activities.branch_no,
        activities.speakers,
        case months.way
            when 1 then case when activities.is_minuted then 1 else 0 end
            when 2 then case when activities.is_standalone then 1 else 0 end
            when 3 then case when activities.is_filed_upward then 1 else 0 end
            when 4 then activities.topics
            when 5 then activities.speakers
            else activities.fields_filled
        end as amount
    from months
    join facts.activities
        on activities.type_no = months.type_no
        and activities.year = months.year
        and activities.month_number = months.month_number
        and (activities.group_id is null or not months.is_own)
),

measured as (
    select
        events.measure_no,
        events.branch_no,
        events.period_no,
        min(events.way) as way,
        count(*) as events,
        sum(events.amount) as total,
        min(events.amount) as least,
        max(events.speakers) as most_speakers
    from events
    group by events.measure_no, events.branch_no, events.period_no
)

select
    asked.measure,
    asked.item,
    asked.span_kind,
    branches.branch_id,
    periods.period,
    cast(case when asked.way <= 3 then measured.total else measured.least end as decimal(18, 4)) as value,
    cast(measured.events as decimal(18, 4)) as expected,
    cast(case when asked.way = 5 then measured.most_speakers end as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from measured
join asked on asked.measure_no = measured.measure_no
join staging.periods on periods.period_no = measured.period_no
join facts.branches on branches.branch_no = measured.branch_no
