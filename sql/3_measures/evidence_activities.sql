-- One row per activity and measure that counts it.
-- Key: measure, item, branch_id, file_no, row_no
-- item is what the clause asks for, be it several types joined.
with

measures_of_events as (
    select 'group_months' as measure, 'group' as whose, 'group' as told
    union all
    select 'standalone_group_months' as measure, 'group' as whose, 'standalone' as told
    union all
    select 'group_rounds' as measure, 'group' as whose, 'group' as told
    union all
    select 'every_month' as measure, 'any' as whose, 'topic' as told
    union all
    select 'held_by_year_end' as measure, 'own' as whose, 'topic' as told
    union all
    select 'minutes_filed' as measure, 'any' as whose, 'minutes' as told
    union all
    select 'minutes_filed_own' as measure, 'own' as whose, 'minutes' as told
    union all
    select 'held_standalone' as measure, 'any' as whose, 'standalone' as told
    union all
    select 'filed_upward' as measure, 'any' as whose, 'filed_upward' as told
    union all
    select 'topics' as measure, 'any' as whose, 'topic' as told
    union all
    select 'topics_own' as measure, 'own' as whose, 'topic' as told
    union all
    select 'speakers_own' as measure, 'own' as whose, 'speakers' as told
    union all
    select 'fields_filled' as measure, 'any' as whose, 'topic' as told
),

asked as (
    select distinct
        clause_measures.measure,
        clause_measures.item,
        clause_measures.reach,
        item_types.activity_type,
        measures_of_events.whose,
        measures_of_events.told
    from staging.clause_measures
    join staging.item_types on item_types.item = clause_measures.item
    left join measures_of_events on measures_of_events.measure = clause_measures.measure
),

reached as (
    select distinct asked.measure, asked.item, sheet_reaches.reach_no
    from asked
    join staging.sheet_reaches on sheet_reaches.item = asked.item and sheet_reaches.reach = asked.reach
)

select
    reached.measure,
    reached.item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from facts.sheet_activities
join reached on reached.reach_no = sheet_activities.reach_no
join staging.activities
    on activities.file_no = sheet_activities.file_no
    and activities.row_no = sheet_activities.row_no
union all
select
    asked.measure,
    asked.item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    case asked.told
        when 'group' then activities.group_id
        when 'minutes' then case when activities.minutes_filed then 'true' else 'false' end
        when 'standalone' then case when coalesce(activities.standalone, true) then 'true' else 'false' end
        when 'filed_upward' then cast(activities.filed_upward_on as varchar)
        when 'speakers' then cast(activities.keynote_speakers as varchar)
        else activities.topic
    end as label,
    activities.file_no,
    activities.row_no
from staging.activities
join asked on asked.activity_type = activities.activity_type and asked.told is not null
where asked.whose = 'any'
   or (asked.whose = 'own' and activities.group_id is null)
   or (asked.whose = 'group' and activities.group_id is not null)
