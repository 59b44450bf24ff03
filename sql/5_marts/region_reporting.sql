-- One row per region and month: branches there at its end, and branches with any activity in it.
-- Key: region_id, month
with

held as (
    select
        branches.region_id,
        periods.period as month,
        year_sheet.branch_id,
        case periods.first_month
            when 1 then year_sheet.any_01
            when 2 then year_sheet.any_02
            when 3 then year_sheet.any_03
            when 4 then year_sheet.any_04
            when 5 then year_sheet.any_05
            when 6 then year_sheet.any_06
            when 7 then year_sheet.any_07
            when 8 then year_sheet.any_08
            when 9 then year_sheet.any_09
            when 10 then year_sheet.any_10
            when 11 then year_sheet.any_11
            when 12 then year_sheet.any_12
        end as days
    from staging.periods
    join facts.year_sheet on year_sheet.year = periods.year
    join facts.branches on branches.branch_id = year_sheet.branch_id
    where periods.period_kind = 'month'
),

reporting as (
    select held.region_id, held.month, count(distinct held.branch_id) as branches_reporting
    from held
    where held.days > 0
    group by held.region_id, held.month
)

select
    rollout_counts.id as region_id,
    rollout_counts.month,
    cast(rollout_counts.branches_active as integer) as branches_active,
    cast(coalesce(reporting.branches_reporting, 0) as integer) as branches_reporting
from results.rollout_counts
left join reporting
    on reporting.region_id = rollout_counts.id
    and reporting.month = rollout_counts.month
where rollout_counts.level = 'region'
