-- One row per branch, activity type, reach and period: distinct days held.
-- Key: measure, item, branch_id, period
-- activity_days asks for the whole branch; activity_days_any is content with one of its groups.
with

own_days as (
    select
        'activity_days' as measure,
        year_sheet.activity_type as item,
        year_sheet.branch_id,
        periods.period,
        case when 1 between periods.first_month and periods.last_month then year_sheet.own_01 else 0 end +
        case when 2 between periods.first_month and periods.last_month then year_sheet.own_02 else 0 end +
        case when 3 between periods.first_month and periods.last_month then year_sheet.own_03 else 0 end +
        case when 4 between periods.first_month and periods.last_month then year_sheet.own_04 else 0 end +
        case when 5 between periods.first_month and periods.last_month then year_sheet.own_05 else 0 end +
        case when 6 between periods.first_month and periods.last_month then year_sheet.own_06 else 0 end +
        case when 7 between periods.first_month and periods.last_month then year_sheet.own_07 else 0 end +
        case when 8 between periods.first_month and periods.last_month then year_sheet.own_08 else 0 end +
        case when 9 between periods.first_month and periods.last_month then year_sheet.own_09 else 0 end +
        case when 10 between periods.first_month and periods.last_month then year_sheet.own_10 else 0 end +
        case when 11 between periods.first_month and periods.last_month then year_sheet.own_11 else 0 end +
        case when 12 between periods.first_month and periods.last_month then year_sheet.own_12 else 0 end as days
    from facts.year_sheet
    join staging.periods on periods.year = year_sheet.year
),

any_days as (
    select
        'activity_days_any' as measure,
        year_sheet.activity_type as item,
        year_sheet.branch_id,
        periods.period,
        case when 1 between periods.first_month and periods.last_month then year_sheet.any_01 else 0 end +
        case when 2 between periods.first_month and periods.last_month then year_sheet.any_02 else 0 end +
        case when 3 between periods.first_month and periods.last_month then year_sheet.any_03 else 0 end +
        case when 4 between periods.first_month and periods.last_month then year_sheet.any_04 else 0 end +
        case when 5 between periods.first_month and periods.last_month then year_sheet.any_05 else 0 end +
        case when 6 between periods.first_month and periods.last_month then year_sheet.any_06 else 0 end +
        case when 7 between periods.first_month and periods.last_month then year_sheet.any_07 else 0 end +
        case when 8 between periods.first_month and periods.last_month then year_sheet.any_08 else 0 end +
        case when 9 between periods.first_month and periods.last_month then year_sheet.any_09 else 0 end +
        case when 10 between periods.first_month and periods.last_month then year_sheet.any_10 else 0 end +
        case when 11 between periods.first_month and periods.last_month then year_sheet.any_11 else 0 end +
        case when 12 between periods.first_month and periods.last_month then year_sheet.any_12 else 0 end as days
    from facts.year_sheet
    join staging.periods on periods.year = year_sheet.year
)

select own_days.measure, own_days.item, own_days.branch_id, own_days.period, own_days.days from own_days
union all
select any_days.measure, any_days.item, any_days.branch_id, any_days.period, any_days.days from any_days
