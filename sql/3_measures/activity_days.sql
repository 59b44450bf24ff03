-- One row per branch, activity type, reach and period that is asked for: distinct days held.
-- Key: measure, item, branch_id, period
-- activity_days asks for the whole branch; activity_days_any is content with one of its groups.
select
    measure_spans.measure,
    measure_spans.item,
    year_sheet.branch_id,
    periods.period,
    periods.period_kind,
    cast(case when 1 between periods.first_month and periods.last_month then year_sheet.month_01 else 0 end +
    case when 2 between periods.first_month and periods.last_month then year_sheet.month_02 else 0 end +
    case when 3 between periods.first_month and periods.last_month then year_sheet.month_03 else 0 end +
    case when 4 between periods.first_month and periods.last_month then year_sheet.month_04 else 0 end +
    case when 5 between periods.first_month and periods.last_month then year_sheet.month_05 else 0 end +
    case when 6 between periods.first_month and periods.last_month then year_sheet.month_06 else 0 end +
    case when 7 between periods.first_month and periods.last_month then year_sheet.month_07 else 0 end +
    case when 8 between periods.first_month and periods.last_month then year_sheet.month_08 else 0 end +
    case when 9 between periods.first_month and periods.last_month then year_sheet.month_09 else 0 end +
    case when 10 between periods.first_month and periods.last_month then year_sheet.month_10 else 0 end +
    case when 11 between periods.first_month and periods.last_month then year_sheet.month_11 else 0 end +
    case when 12 between periods.first_month and periods.last_month then year_sheet.month_12 else 0 end as integer) as days
from staging.measure_spans
join facts.year_sheet
    on year_sheet.activity_type = measure_spans.item
    and year_sheet.reach = case measure_spans.measure when 'activity_days' then 'own' else 'any' end
join staging.periods on periods.year = year_sheet.year and periods.period_kind = measure_spans.span_kind
where measure_spans.measure in ('activity_days', 'activity_days_any')
