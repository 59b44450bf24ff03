-- One row per branch, year and activity type: distinct days held, month by month.
-- Key: branch_id, year, activity_type
-- Stored: every cadence, trend and drill-down is read from it instead of from the activities.
-- own_NN counts days with a row of the whole branch; any_NN counts its groups' days too.
with

days as (
    select
        activities.branch_id,
        activities.activity_type,
        activities.held_on,
        max(case when activities.group_id is null then 1 else 0 end) as is_own
    from staging.activities
    group by activities.branch_id, activities.activity_type, activities.held_on
),

dated as (
    select
        days.branch_id,
        days.activity_type,
        cast(extract(year from days.held_on) as integer) as year,
        extract(month from days.held_on) as month_number,
        days.is_own
    from days
)

select
    dated.branch_id,
    dated.year,
    dated.activity_type,
    cast(count(case when dated.month_number = 1 and dated.is_own = 1 then 1 end) as integer) as own_01,
    cast(count(case when dated.month_number = 2 and dated.is_own = 1 then 1 end) as integer) as own_02,
    cast(count(case when dated.month_number = 3 and dated.is_own = 1 then 1 end) as integer) as own_03,
    cast(count(case when dated.month_number = 4 and dated.is_own = 1 then 1 end) as integer) as own_04,
    cast(count(case when dated.month_number = 5 and dated.is_own = 1 then 1 end) as integer) as own_05,
    cast(count(case when dated.month_number = 6 and dated.is_own = 1 then 1 end) as integer) as own_06,
    cast(count(case when dated.month_number = 7 and dated.is_own = 1 then 1 end) as integer) as own_07,
    cast(count(case when dated.month_number = 8 and dated.is_own = 1 then 1 end) as integer) as own_08,
    cast(count(case when dated.month_number = 9 and dated.is_own = 1 then 1 end) as integer) as own_09,
    cast(count(case when dated.month_number = 10 and dated.is_own = 1 then 1 end) as integer) as own_10,
    cast(count(case when dated.month_number = 11 and dated.is_own = 1 then 1 end) as integer) as own_11,
    cast(count(case when dated.month_number = 12 and dated.is_own = 1 then 1 end) as integer) as own_12,
    cast(count(case when dated.month_number = 1 then 1 end) as integer) as any_01,
    cast(count(case when dated.month_number = 2 then 1 end) as integer) as any_02,
    cast(count(case when dated.month_number = 3 then 1 end) as integer) as any_03,
    cast(count(case when dated.month_number = 4 then 1 end) as integer) as any_04,
    cast(count(case when dated.month_number = 5 then 1 end) as integer) as any_05,
    cast(count(case when dated.month_number = 6 then 1 end) as integer) as any_06,
    cast(count(case when dated.month_number = 7 then 1 end) as integer) as any_07,
    cast(count(case when dated.month_number = 8 then 1 end) as integer) as any_08,
    cast(count(case when dated.month_number = 9 then 1 end) as integer) as any_09,
    cast(count(case when dated.month_number = 10 then 1 end) as integer) as any_10,
    cast(count(case when dated.month_number = 11 then 1 end) as integer) as any_11,
    cast(count(case when dated.month_number = 12 then 1 end) as integer) as any_12
from dated
group by dated.branch_id, dated.year, dated.activity_type
