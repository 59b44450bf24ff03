-- One row per branch, activity type, reach and period that is asked for in the long form: days or meetings held.
-- Key: measure, item, branch_id, period
select
    measure_spans.measure,
    measure_spans.item,
    periods.period_kind as span_kind,
    branches.branch_id,
    periods.period,
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
    case when 12 between periods.first_month and periods.last_month then year_sheet.month_12 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.measure_spans
join staging.sheet_reaches
    on sheet_reaches.item = measure_spans.item
    and sheet_reaches.reach = measure_spans.reach
join facts.year_sheet on year_sheet.reach_no = sheet_reaches.reach_no
join facts.branches on branches.branch_no = year_sheet.branch_no
join staging.periods on periods.year = year_sheet.year and periods.period_kind = measure_spans.span_kind
