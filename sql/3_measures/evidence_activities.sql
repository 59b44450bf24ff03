-- One row per activity and measure that counts it.
-- Key: measure, item, branch_id, file_no, row_no
-- item is what the clause asks for, be it several types joined.
with

measures_of_activities as (
    select 'activity_days' as measure, 'own' as whose, 'any' as told
    union all
    select 'activity_days_any' as measure, 'any' as whose, 'any' as told
    union all
    select 'fixed_days' as measure, 'own' as whose, 'fixed' as told
    union all
    select 'meetings' as measure, 'own' as whose, 'any' as told
    union all
    select 'meetings_any' as measure, 'any' as whose, 'any' as told
    union all
    select 'attended_meetings_any' as measure, 'any' as whose, 'attended' as told
    union all
    select 'standalone_meetings' as measure, 'own' as whose, 'standalone' as told
    union all
    select 'secretary_meetings' as measure, 'own' as whose, 'secretary' as told
    union all
    select 'standalone_secretary_meetings' as measure, 'own' as whose, 'standalone_secretary' as told
    union all
    select 'group_months' as measure, 'group' as whose, 'any' as told
    union all
    select 'standalone_group_months' as measure, 'group' as whose, 'standalone' as told
    union all
    select 'group_rounds' as measure, 'group' as whose, 'any' as told
    union all
    select 'every_month' as measure, 'any' as whose, 'any' as told
    union all
    select 'held_by_year_end' as measure, 'own' as whose, 'any' as told
    union all
    select 'minutes_filed' as measure, 'any' as whose, 'minutes' as told
    union all
    select 'minutes_filed_own' as measure, 'own' as whose, 'minutes' as told
    union all
    select 'held_standalone' as measure, 'any' as whose, 'is_standalone' as told
    union all
    select 'filed_upward' as measure, 'any' as whose, 'filed_upward' as told
    union all
    select 'topics' as measure, 'any' as whose, 'any' as told
    union all
    select 'topics_own' as measure, 'own' as whose, 'any' as told
    union all
    select 'speakers_own' as measure, 'own' as whose, 'speakers' as told
    union all
    select 'fields_filled' as measure, 'any' as whose, 'any' as told
),

asked as (
    select distinct
        clause_measures.measure,
        clause_measures.item,
        item_types.activity_type,
        measures_of_activities.whose,
        measures_of_activities.told
    from staging.clause_measures
    join measures_of_activities on measures_of_activities.measure = clause_measures.measure
    join staging.item_types on item_types.item = clause_measures.item
)

select
    asked.measure,
    asked.item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    case asked.told
        when 'minutes' then case when activities.minutes_filed then 'true' else 'false' end
        when 'is_standalone' then case when coalesce(activities.standalone, true) then 'true' else 'false' end
        when 'filed_upward' then cast(activities.filed_upward_on as varchar)
        when 'speakers' then cast(activities.keynote_speakers as varchar)
        else case when asked.whose = 'group' then activities.group_id else activities.topic end
    end as label,
    activities.file_no,
    activities.row_no
from staging.activities
join asked on asked.activity_type = activities.activity_type
where (asked.whose = 'any' or (asked.whose = 'own') = (activities.group_id is null))
  and (asked.told <> 'fixed' or coalesce(activities.fixed_day, true))
  and (asked.told <> 'attended' or coalesce(activities.attended_count, 1) > 0)
  and (asked.told not in ('standalone', 'standalone_secretary') or coalesce(activities.standalone, true))
  and (asked.told not in ('secretary', 'standalone_secretary') or activities.speaker_role = 'secretary')
