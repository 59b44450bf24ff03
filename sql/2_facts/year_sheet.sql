-- One row per branch, year, activity type and reach: distinct days held, month by month.
-- Key: branch_id, year, activity_type, reach
-- Stored: every cadence, trend and drill-down is read from it instead of from the activities.
-- reach own counts days of the whole branch; any counts its groups' days too. A month's days are bits until they are counted.
with

held as (
    select
        activities.branch_id,
        activities.activity_type,
        cast(extract(year from activities.held_on) as integer) as year,
        extract(month from activities.held_on) as month_number,
        cast(power(2, extract(day from activities.held_on) - 1) as integer) as day_bit,
        activities.group_id is null as is_own
    from staging.activities
),

masks as (
    select
        held.branch_id,
        held.year,
        held.activity_type,
        held.is_own,
        bit_or(case when held.month_number = 1 then held.day_bit else 0 end) as days_01,
        bit_or(case when held.month_number = 2 then held.day_bit else 0 end) as days_02,
        bit_or(case when held.month_number = 3 then held.day_bit else 0 end) as days_03,
        bit_or(case when held.month_number = 4 then held.day_bit else 0 end) as days_04,
        bit_or(case when held.month_number = 5 then held.day_bit else 0 end) as days_05,
        bit_or(case when held.month_number = 6 then held.day_bit else 0 end) as days_06,
        bit_or(case when held.month_number = 7 then held.day_bit else 0 end) as days_07,
        bit_or(case when held.month_number = 8 then held.day_bit else 0 end) as days_08,
        bit_or(case when held.month_number = 9 then held.day_bit else 0 end) as days_09,
        bit_or(case when held.month_number = 10 then held.day_bit else 0 end) as days_10,
        bit_or(case when held.month_number = 11 then held.day_bit else 0 end) as days_11,
        bit_or(case when held.month_number = 12 then held.day_bit else 0 end) as days_12
    from held
    group by held.branch_id, held.year, held.activity_type, held.is_own
),

reaches as (
    select 'own' as reach, true as is_own
    union all
    select 'any' as reach, true as is_own
    union all
    select 'any' as reach, false as is_own
)

select
    masks.branch_id,
    masks.year,
    masks.activity_type,
    reaches.reach,
    cast(bit_count(bit_or(masks.days_01)) as smallint) as month_01,
    cast(bit_count(bit_or(masks.days_02)) as smallint) as month_02,
    cast(bit_count(bit_or(masks.days_03)) as smallint) as month_03,
    cast(bit_count(bit_or(masks.days_04)) as smallint) as month_04,
    cast(bit_count(bit_or(masks.days_05)) as smallint) as month_05,
    cast(bit_count(bit_or(masks.days_06)) as smallint) as month_06,
    cast(bit_count(bit_or(masks.days_07)) as smallint) as month_07,
    cast(bit_count(bit_or(masks.days_08)) as smallint) as month_08,
    cast(bit_count(bit_or(masks.days_09)) as smallint) as month_09,
    cast(bit_count(bit_or(masks.days_10)) as smallint) as month_10,
    cast(bit_count(bit_or(masks.days_11)) as smallint) as month_11,
    cast(bit_count(bit_or(masks.days_12)) as smallint) as month_12
from masks
join reaches on reaches.is_own = masks.is_own
group by masks.branch_id, masks.year, masks.activity_type, reaches.reach
