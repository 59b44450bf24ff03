-- One row per branch, year and reach (what some clause counts of one or several types of activity): what was held, month by month.
-- Key: branch_no, year, reach_no
-- Stored: every cadence is read from it instead of from the activities.
-- Days are distinct, a month's being bits until they are counted; meetings are rows, those that share an event_key being one.
with

days as (
    select
        sheet_activities.branch_no,
        sheet_activities.year,
        sheet_activities.reach_no,
        sheet_activities.month_number,
        cast(power(2, sheet_activities.day_number - 1) as integer) as day_bit
    from facts.sheet_activities
    where sheet_activities.counts_days
),

meetings as (
    select
        sheet_activities.branch_no,
        sheet_activities.year,
        sheet_activities.reach_no,
        sheet_activities.month_number
    from facts.sheet_activities
    where not sheet_activities.counts_days and sheet_activities.event_key is null
    union all
    select keyed.branch_no, keyed.year, keyed.reach_no, keyed.month_number
    from (
        select distinct
            sheet_activities.branch_no,
            sheet_activities.year,
            sheet_activities.reach_no,
            sheet_activities.month_number,
            sheet_activities.event_key
        from facts.sheet_activities
        where not sheet_activities.counts_days and sheet_activities.event_key is not null
    ) as keyed
)

select
    days.branch_no,
    days.year,
    days.reach_no,
    cast(bit_count(bit_or(case when days.month_number = 1 then days.day_bit else 0 end)) as smallint) as month_01,
    cast(bit_count(bit_or(case when days.month_number = 2 then days.day_bit else 0 end)) as smallint) as month_02,
    cast(bit_count(bit_or(case when days.month_number = 3 then days.day_bit else 0 end)) as smallint) as month_03,
    cast(bit_count(bit_or(case when days.month_number = 4 then days.day_bit else 0 end)) as smallint) as month_04,
    cast(bit_count(bit_or(case when days.month_number = 5 then days.day_bit else 0 end)) as smallint) as month_05,
    cast(bit_count(bit_or(case when days.month_number = 6 then days.day_bit else 0 end)) as smallint) as month_06,
    cast(bit_count(bit_or(case when days.month_number = 7 then days.day_bit else 0 end)) as smallint) as month_07,
    cast(bit_count(bit_or(case when days.month_number = 8 then days.day_bit else 0 end)) as smallint) as month_08,
    cast(bit_count(bit_or(case when days.month_number = 9 then days.day_bit else 0 end)) as smallint) as month_09,
    cast(bit_count(bit_or(case when days.month_number = 10 then days.day_bit else 0 end)) as smallint) as month_10,
    cast(bit_count(bit_or(case when days.month_number = 11 then days.day_bit else 0 end)) as smallint) as month_11,
    cast(bit_count(bit_or(case when days.month_number = 12 then days.day_bit else 0 end)) as smallint) as month_12
from days
group by days.branch_no, days.year, days.reach_no
union all
select
    meetings.branch_no,
    meetings.year,
    meetings.reach_no,
    cast(count(case when meetings.month_number = 1 then 1 end) as smallint) as month_01,
    cast(count(case when meetings.month_number = 2 then 1 end) as smallint) as month_02,
    cast(count(case when meetings.month_number = 3 then 1 end) as smallint) as month_03,
    cast(count(case when meetings.month_number = 4 then 1 end) as smallint) as month_04,
    cast(count(case when meetings.month_number = 5 then 1 end) as smallint) as month_05,
    cast(count(case when meetings.month_number = 6 then 1 end) as smallint) as month_06,
    cast(count(case when meetings.month_number = 7 then 1 end) as smallint) as month_07,
    cast(count(case when meetings.month_number = 8 then 1 end) as smallint) as month_08,
    cast(count(case when meetings.month_number = 9 then 1 end) as smallint) as month_09,
    cast(count(case when meetings.month_number = 10 then 1 end) as smallint) as month_10,
    cast(count(case when meetings.month_number = 11 then 1 end) as smallint) as month_11,
    cast(count(case when meetings.month_number = 12 then 1 end) as smallint) as month_12
from meetings
group by meetings.branch_no, meetings.year, meetings.reach_no
