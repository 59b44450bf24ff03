-- One row per region, sector, form, star and month in which what they add up to moved.
-- Key: region_id, sector, form, star, month
-- The first month also holds what stood before it. Rows of any of them add up to the rollout of the branches they name.
-- star: of the latest cycle; - of branches without one, and of those that are no longer there.
with

latest as (
    select branch_stars.scheme_id, max(branch_stars.cycle) as cycle
    from results.branch_stars
    join staging.programme on programme.scheme_id = branch_stars.scheme_id
    group by branch_stars.scheme_id
),

merged as (
    select distinct branch_events.branch_id
    from staging.branch_events
    where branch_events.event_type = 'merge'
),

told as (
    select
        branches.branch_id,
        coalesce(cast(branches.form as varchar), '-') as form,
        coalesce(cast(case when branches.is_active then branch_stars.star_level end as varchar), '-') as star,
        merged.branch_id is not null as is_merged
    from facts.branches
    cross join staging.programme
    left join merged on merged.branch_id = branches.branch_id
    left join latest on latest.scheme_id = programme.scheme_id
    left join results.branch_stars
        on branch_stars.scheme_id = latest.scheme_id
        and branch_stars.cycle = latest.cycle
        and branch_stars.branch_id = branches.branch_id
),

first_month as (
    select min(periods.period) as month
    from staging.periods
    where periods.period_kind = 'month'
),

moved as (
    select
        branch_months.branch_id,
        branch_months.region_id,
        coalesce(cast(branch_months.sector as varchar), '-') as sector,
        branch_months.month,
        case when branch_months.month = first_month.month then 0 else branch_months.was_active end as counted_before,
        case when branch_months.month = first_month.month then branch_months.was_accepted else 0 end as accepted_before,
        branch_months.was_active,
        branch_months.is_active,
        branch_months.was_accepted,
        branch_months.is_accepted
    from facts.branch_months
    cross join first_month
    where branch_months.was_active <> branch_months.is_active
       or branch_months.was_accepted <> branch_months.is_accepted
       or (branch_months.month = first_month.month and branch_months.is_active = 1)
)

select
    moved.region_id,
    moved.sector,
    told.form,
    told.star,
    moved.month,
    cast(sum(moved.is_active - moved.counted_before) as integer) as branches,
    cast(sum(moved.accepted_before) as integer) as accepted_before,
    cast(count(case when moved.is_accepted > moved.was_accepted and moved.was_active = 1 then 1 end) as integer) as accepted,
    cast(-count(case when moved.is_accepted < moved.was_accepted and moved.is_active = 1 then 1 end) as integer)
        as withdrawn,
    cast(count(case when moved.is_accepted > moved.was_accepted and moved.was_active = 0 then 1 end) as integer) as formed,
    cast(-count(case when moved.is_accepted < moved.was_accepted and moved.is_active = 0 then 1 end) as integer)
        as dissolved,
    cast(-count(case when moved.is_accepted < moved.was_accepted and moved.is_active = 0 and told.is_merged then 1 end)
        as integer) as merged
from moved
join told on told.branch_id = moved.branch_id
group by moved.region_id, moved.sector, told.form, told.star, moved.month
