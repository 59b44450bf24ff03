-- One row per clause of a branch and period that it is asked in: what was counted for it, held against what it asks.
-- Key: clause_no, branch_no, period_no
-- Days of one type of activity come straight from the year sheet; everything else from the measures.
-- A city's money times a percentage needs more digits than one branch's, which twenty-eight hold.
-- is_empty: there is nothing that could have been counted. is_late: it was done after the day the clause gives.
with

-- Asked once of each clause, because texts are compared slower than there are rows.
ways as (
    select
        clauses.clause_no,
        clauses.max_value,
        clauses.by_day,
        clauses.empty = 'n_a' as may_be_empty,
        clauses.combine in ('presence', 'all') as is_presence,
        clauses.combine = 'each' as is_each,
        clauses.combine = 'groups' as is_groups,
        clauses.combine = 'per' as is_per,
        clauses.combine = 'alone' as is_alone,
        clauses.combine = 'lowest' as is_lowest,
        clauses.combine = 'rate' as is_rate,
        case clauses.combine when 'share' then 100 when 'rate' then 1 end as parts
    from staging.clauses
),

sheet_days as (
    select
        due.clause_no,
        due.branch_no,
        due.period_no,
        due.asks,
        due.required,
        ways.max_value,
        ways.may_be_empty,
        clause_sheets.in_months,
        case asked_periods.months
            when 1
                then case asked_periods.first_month
                    when 1 then clause_sheets.month_01
                    when 2 then clause_sheets.month_02
                    when 3 then clause_sheets.month_03
                    when 4 then clause_sheets.month_04
                    when 5 then clause_sheets.month_05
                    when 6 then clause_sheets.month_06
                    when 7 then clause_sheets.month_07
                    when 8 then clause_sheets.month_08
                    when 9 then clause_sheets.month_09
                    when 10 then clause_sheets.month_10
                    when 11 then clause_sheets.month_11
                    when 12 then clause_sheets.month_12
                end
            when 3
                then case asked_periods.first_month
                    when 1 then clause_sheets.month_01 + clause_sheets.month_02 + clause_sheets.month_03
                    when 4 then clause_sheets.month_04 + clause_sheets.month_05 + clause_sheets.month_06
                    when 7 then clause_sheets.month_07 + clause_sheets.month_08 + clause_sheets.month_09
                    when 10 then clause_sheets.month_10 + clause_sheets.month_11 + clause_sheets.month_12
                end
            when 6
                then case asked_periods.first_month
                    when 1
                        then clause_sheets.month_01 + clause_sheets.month_02 + clause_sheets.month_03
                            + clause_sheets.month_04 + clause_sheets.month_05 + clause_sheets.month_06
                    when 7
                        then clause_sheets.month_07 + clause_sheets.month_08 + clause_sheets.month_09
                            + clause_sheets.month_10 + clause_sheets.month_11 + clause_sheets.month_12
                end
            else
                clause_sheets.month_01 + clause_sheets.month_02 + clause_sheets.month_03 + clause_sheets.month_04
                + clause_sheets.month_05 + clause_sheets.month_06 + clause_sheets.month_07 + clause_sheets.month_08
                + clause_sheets.month_09 + clause_sheets.month_10 + clause_sheets.month_11 + clause_sheets.month_12
        end as days
    from results.due
    join ways on ways.clause_no = due.clause_no
    join staging.asked_periods on asked_periods.period_no = due.period_no
    left join results.clause_sheets
        on clause_sheets.clause_no = due.clause_no
        and clause_sheets.branch_no = due.branch_no
        and clause_sheets.year = asked_periods.year
    where due.is_on_sheet
),

found as (
    select
        due.clause_no,
        due.branch_no,
        due.period_no,
        due.asks,
        ways.is_presence,
        ways.is_each,
        ways.is_groups,
        ways.is_per,
        ways.is_alone,
        ways.is_lowest,
        ways.may_be_empty,
        ways.max_value,
        ways.by_day,
        coalesce(cast(joint_floors.required as decimal(18, 4)), due.required) as required,
        coalesce(measured.actual, 0) as actual,
        measured.expected,
        measured.peak,
        measured.tolerance,
        greatest(coalesce(measured.state_no, 0), coalesce(joint_floors.state_no, 0)) as state_no,
        coalesce(measured.is_counted, false) as is_recorded,
        case when not (ways.is_rate and joint_floors.clause_no is not null) then ways.parts end as parts
    from results.due
    join ways on ways.clause_no = due.clause_no
    left join results.measured
        on measured.clause_no = due.clause_no
        and measured.branch_no = due.branch_no
        and measured.period_no = due.measure_period_no
    left join results.joint_floors
        on joint_floors.clause_no = due.clause_no
        and joint_floors.branch_no = due.branch_no
        and joint_floors.period_no = due.measure_period_no
    where not due.is_on_sheet
),

held as (
    select
        found.clause_no,
        found.branch_no,
        found.period_no,
        found.asks,
        found.is_groups,
        found.is_per,
        found.is_alone,
        found.is_lowest,
        found.may_be_empty,
        found.max_value,
        found.by_day,
        found.expected,
        found.peak,
        found.tolerance,
        found.state_no,
        found.is_recorded,
        found.parts,
        case
            when found.is_groups then coalesce(found.expected, 0)
            when found.is_per
                then cast(round(cast(found.required as decimal(28, 4)) * found.expected, 2) as decimal(18, 4))
            else found.required
        end as required,
        case
            when found.is_presence then case when found.actual > 0 then found.required else 0 end
            when found.is_each then least(found.actual, coalesce(found.required, found.actual))
            else found.actual
        end as actual
    from found
)

select
    sheet_days.clause_no,
    sheet_days.branch_no,
    sheet_days.period_no,
    sheet_days.asks,
    cast(case when sheet_days.in_months < sheet_days.required then 1 else 0 end as tinyint) as state_no,
    sheet_days.may_be_empty and sheet_days.days is null as is_empty,
    coalesce(sheet_days.days, 0) < sheet_days.required as is_below,
    sheet_days.days > sheet_days.max_value as is_above,
    false as is_late,
    coalesce(nullif(sheet_days.required, 0), sheet_days.max_value, sheet_days.required) as required,
    cast(coalesce(sheet_days.days, 0) as decimal(18, 4)) as actual
from sheet_days
union all
select
    held.clause_no,
    held.branch_no,
    held.period_no,
    held.asks,
    held.state_no,
    (held.may_be_empty and not held.is_recorded)
    or (
        (held.parts is not null or held.is_groups or held.is_per)
        and coalesce(held.expected, 0) = 0
    ) as is_empty,
    case
        when held.parts is not null
            then held.parts * cast(held.actual as decimal(28, 4))
                < held.required * cast(held.expected as decimal(28, 4)) - held.parts * held.tolerance
        when held.is_alone then held.actual < held.required or coalesce(held.peak >= held.required, false)
        else held.actual < held.required
    end as is_below,
    case
        when held.parts is not null
            then held.parts * cast(held.actual as decimal(28, 4))
                > held.max_value * cast(held.expected as decimal(28, 4)) + held.parts * held.tolerance
        else coalesce(held.peak, held.actual) > held.max_value
    end as is_above,
    coalesce(held.peak > held.by_day, false) as is_late,
    coalesce(nullif(held.required, 0), held.max_value, held.required) as required,
    case
        when held.parts is not null
            then cast(round(cast(
                held.parts * cast(held.actual as double) / nullif(held.expected, 0) as decimal(28, 8)
            ), 4) as decimal(18, 4))
        when held.is_lowest and held.peak > held.max_value and not coalesce(held.actual < held.required, false)
            then held.peak
        else held.actual
    end as actual
from held
