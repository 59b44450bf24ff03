-- One row per clause of a branch and period that it is asked in: what was counted for it.
-- Key: clause_no, branch_id, period
-- Days of one type of activity come straight from the year sheet; everything else from the measures.
with

sheet_days as (
    select
        due.clause_no,
        due.branch_id,
        due.period,
        due.year,
        due.predicate_on,
        due.is_ended,
        due.is_asked,
        due.required,
        case when 1 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_01 else year_sheet.any_01 end else 0 end +
        case when 2 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_02 else year_sheet.any_02 end else 0 end +
        case when 3 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_03 else year_sheet.any_03 end else 0 end +
        case when 4 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_04 else year_sheet.any_04 end else 0 end +
        case when 5 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_05 else year_sheet.any_05 end else 0 end +
        case when 6 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_06 else year_sheet.any_06 end else 0 end +
        case when 7 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_07 else year_sheet.any_07 end else 0 end +
        case when 8 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_08 else year_sheet.any_08 end else 0 end +
        case when 9 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_09 else year_sheet.any_09 end else 0 end +
        case when 10 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_10 else year_sheet.any_10 end else 0 end +
        case when 11 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_11 else year_sheet.any_11 end else 0 end +
        case when 12 between due.first_month and due.last_month
            then case due.sheet_reach when 'own' then year_sheet.own_12 else year_sheet.any_12 end else 0 end as days
    from results.due
    left join facts.year_sheet
        on year_sheet.branch_id = due.branch_id
        and year_sheet.year = due.year
        and year_sheet.activity_type = due.sheet_item
    where due.sheet_item is not null
)

select
    sheet_days.clause_no,
    sheet_days.branch_id,
    sheet_days.period,
    sheet_days.year,
    sheet_days.predicate_on,
    sheet_days.is_ended,
    sheet_days.is_asked,
    sheet_days.required,
    cast(coalesce(sheet_days.days, 0) as decimal(18, 4)) as actual,
    cast(null as decimal(18, 4)) as expected,
    cast(0 as decimal(18, 4)) as tolerance,
    cast(0 as tinyint) as state_no
from sheet_days
union all
select
    due.clause_no,
    due.branch_id,
    due.period,
    due.year,
    due.predicate_on,
    due.is_ended,
    due.is_asked,
    due.required,
    coalesce(measured.actual, 0) as actual,
    measured.expected,
    measured.tolerance,
    coalesce(measured.state_no, 0) as state_no
from results.due
left join results.measured
    on measured.clause_no = due.clause_no
    and measured.branch_id = due.branch_id
    and measured.period = due.measure_period
where due.sheet_item is null
