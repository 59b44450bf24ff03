-- One row per branch, activity type, reach and period that is asked for: distinct days held.
-- Key: measure, item, branch_id, period
-- activity_days asks for the whole branch; activity_days_any is content with one of its groups.
with

own_days as (
    select
        measure_spans.measure,
        measure_spans.item,
        year_sheet.branch_id,
        periods.period,
        periods.period_kind,
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
    from staging.measure_spans
    join facts.year_sheet on year_sheet.activity_type = measure_spans.item
    join staging.periods on periods.year = year_sheet.year and periods.period_kind = measure_spans.span_kind
    where measure_spans.measure = 'activity_days'
),

any_days as (
    select
        measure_spans.measure,
        measure_spans.item,
        year_sheet.branch_id,
        periods.period,
        periods.period_kind,
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
    from staging.measure_spans
    join facts.year_sheet on year_sheet.activity_type = measure_spans.item
    join staging.periods on periods.year = year_sheet.year and periods.period_kind = measure_spans.span_kind
    where measure_spans.measure = 'activity_days_any'
)

select * from own_days
union all
select * from any_days
