-- One row per level, id and month: branches there, branches accepted, and what moved the count.
-- Key: level, id, month
-- Stored: the rollout, its changes and the regions read it.
with

levelled as (
    select 'city' as level, '*' as id, branch_months.month, branch_months.was_active, branch_months.is_active,
        branch_months.was_accepted, branch_months.is_accepted
    from facts.branch_months
    union all
    select 'region' as level, branch_months.region_id as id, branch_months.month, branch_months.was_active,
        branch_months.is_active, branch_months.was_accepted, branch_months.is_accepted
    from facts.branch_months
    union all
    select 'sector' as level, branch_months.sector as id, branch_months.month, branch_months.was_active,
        branch_months.is_active, branch_months.was_accepted, branch_months.is_accepted
    from facts.branch_months
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
    count(case when levelled.is_accepted < levelled.was_accepted and levelled.is_active = 0 then 1 end) as dissolved
from levelled
group by levelled.level, levelled.id, levelled.month
