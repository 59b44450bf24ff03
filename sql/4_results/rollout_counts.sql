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

counted as (
    select
        branch_months.region_id,
        branch_months.sector,
        branch_months.month,
        sum(branch_months.is_active) as branches_active,
        sum(branch_months.was_accepted) as accepted_before,
        sum(branch_months.is_accepted) as accepted_after,
        count(case when branch_months.is_accepted > branch_months.was_accepted and branch_months.was_active = 1 then 1 end)
            as accepted,
        count(case when branch_months.is_accepted > branch_months.was_accepted and branch_months.was_active = 0 then 1 end)
            as formed,
        count(case when branch_months.is_accepted < branch_months.was_accepted and branch_months.is_active = 1 then 1 end)
            as withdrawn,
        count(case when branch_months.is_accepted < branch_months.was_accepted and branch_months.is_active = 0 then 1 end)
            as dissolved,
        count(case
            when branch_months.is_accepted < branch_months.was_accepted and branch_months.is_active = 0
                then merged.branch_id
        end) as merged
    from facts.branch_months
    left join merged on merged.branch_id = branch_months.branch_id
    group by branch_months.region_id, branch_months.sector, branch_months.month
),

levels as (
    select 'city' as level
    union all
    select 'region' as level
    union all
    select 'sector' as level
),

levelled as (
    select
        levels.level,
        case levels.level when 'city' then '*' when 'region' then counted.region_id else cast(counted.sector as varchar) end
            as id,
        counted.month,
        counted.branches_active,
        counted.accepted_before,
        counted.accepted_after,
        counted.accepted,
        counted.formed,
        counted.withdrawn,
        counted.dissolved,
        counted.merged
    from counted
    cross join levels
)

select
    levelled.level,
    levelled.id,
    levelled.month,
    sum(levelled.branches_active) as branches_active,
    sum(levelled.accepted_before) as accepted_before,
    sum(levelled.accepted_after) as accepted_after,
    sum(levelled.accepted) as accepted,
    sum(levelled.formed) as formed,
    sum(levelled.withdrawn) as withdrawn,
    sum(levelled.dissolved) as dissolved,
    sum(levelled.merged) as merged
from levelled
where levelled.id is not null
group by levelled.level, levelled.id, levelled.month
