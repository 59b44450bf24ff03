-- One row per clause of a branch and period that it is asked in: what was counted for it.
-- Key: clause_no, branch_id, period
-- Days of one type of activity come straight from the year sheet; everything else from the measures.
-- is_total: required and actual are sums of money for several clauses together.
with

sheet_days as (
    select
        due.clause_no,
        due.branch_id,
        due.period,
        due.year,
        due.asked_on,
        due.is_ended,
        due.is_asked,
        due.required,
        clause_sheets.in_months,
        case when 1 between due.first_month and due.last_month then clause_sheets.month_01 else 0 end +
        case when 2 between due.first_month and due.last_month then clause_sheets.month_02 else 0 end +
        case when 3 between due.first_month and due.last_month then clause_sheets.month_03 else 0 end +
        case when 4 between due.first_month and due.last_month then clause_sheets.month_04 else 0 end +
        case when 5 between due.first_month and due.last_month then clause_sheets.month_05 else 0 end +
        case when 6 between due.first_month and due.last_month then clause_sheets.month_06 else 0 end +
        case when 7 between due.first_month and due.last_month then clause_sheets.month_07 else 0 end +
        case when 8 between due.first_month and due.last_month then clause_sheets.month_08 else 0 end +
        case when 9 between due.first_month and due.last_month then clause_sheets.month_09 else 0 end +
        case when 10 between due.first_month and due.last_month then clause_sheets.month_10 else 0 end +
        case when 11 between due.first_month and due.last_month then clause_sheets.month_11 else 0 end +
        case when 12 between due.first_month and due.last_month then clause_sheets.month_12 else 0 end as days
    from results.due
    left join results.clause_sheets
        on clause_sheets.clause_no = due.clause_no
        and clause_sheets.branch_id = due.branch_id
        and clause_sheets.year = due.year
    where due.is_on_sheet
)

select
    sheet_days.clause_no,
    sheet_days.branch_id,
    sheet_days.period,
    sheet_days.year,
    sheet_days.asked_on,
    sheet_days.is_ended,
    sheet_days.is_asked,
    sheet_days.required,
    cast(coalesce(sheet_days.days, 0) as decimal(18, 4)) as actual,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(0 as decimal(18, 4)) as tolerance,
    cast(case when sheet_days.in_months < sheet_days.required then 1 else 0 end as tinyint) as state_no,
    sheet_days.days is not null as is_recorded,
    false as is_total
from sheet_days
union all
select
    due.clause_no,
    due.branch_id,
    due.period,
    due.year,
    due.asked_on,
    due.is_ended,
    due.is_asked,
    coalesce(cast(joint_floors.required as decimal(18, 4)), due.required) as required,
    coalesce(measured.actual, 0) as actual,
    measured.expected,
    measured.peak,
    measured.tolerance,
    greatest(coalesce(measured.state_no, 0), coalesce(joint_floors.state_no, 0)) as state_no,
    coalesce(measured.is_counted, false) as is_recorded,
    joint_floors.clause_no is not null as is_total
from results.due
left join results.measured
    on measured.clause_no = due.clause_no
    and measured.branch_id = due.branch_id
    and measured.period = due.measure_period
left join results.joint_floors
    on joint_floors.clause_no = due.clause_no
    and joint_floors.branch_id = due.branch_id
    and joint_floors.period = due.measure_period
where not due.is_on_sheet
