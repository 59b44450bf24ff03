-- One row per level, id and month: branches there, branches accepted, and what moved the count.
-- Key: level, id, month
-- merged: those of the dissolved that went into another branch, as their records say.
-- Stored: the rollout, its changes and the regions read it.
with

merged as (
    select distinct branch_events.branch_id
    from staging.branch_events
    where branch_events.event_type = 'merge'
),

months as (
    select
        branch_months.region_id,
        branch_months.sector,
        branch_months.month,
        branch_months.was_active,
        branch_months.is_active,
        branch_months.was_accepted,
        branch_months.is_accepted,
        case when merged.branch_id is null then 0 else 1 end as is_merged
    from facts.branch_months
    left join merged on merged.branch_id = branch_months.branch_id
),

levelled as (
    select 'city' as level, '*' as id, months.* from months
    union all
    select 'region' as level, months.region_id as id, months.* from months
    union all
    select 'sector' as level, months.sector as id, months.* from months
)

select
    levelled.level,
    levelled.id,
    levelled.month,
    sum(levelled.is_active) as branches_active,
    sum(levelled.was_accepted) as accepted_before,
    sum(levelled.is_accepted) as accepted_after,
    count(case when levelled.is_accepted > levelled.was_accepted and levelled.was_active = 1 then 1 end) as accepted,
    count(case when levelled.is_accepted > levelled.was_accepted and levelled.was_active = 0 then 1 end) as formed,
    count(case when levelled.is_accepted < levelled.was_accepted and levelled.is_active = 1 then 1 end) as withdrawn,
    count(case when levelled.is_accepted < levelled.was_accepted and levelled.is_active = 0 then 1 end) as dissolved,
    count(case
        when levelled.is_accepted < levelled.was_accepted and levelled.is_active = 0 and levelled.is_merged = 1 then 1
    end) as merged
from levelled
group by levelled.level, levelled.id, levelled.month
