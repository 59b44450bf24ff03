-- One row per clause that counts one type of activity, branch and year: distinct days held, month by month.
-- Key: clause_no, branch_no, year
-- Stored: the verdicts of every month look it up, and engines should know how small it is.
-- in_months: how many of the year's fall in the months the clause names; null when it names none.
select
    clauses.clause_no,
    year_sheet.branch_no,
    year_sheet.year,
    year_sheet.month_01,
    year_sheet.month_02,
    year_sheet.month_03,
    year_sheet.month_04,
    year_sheet.month_05,
    year_sheet.month_06,
    year_sheet.month_07,
    year_sheet.month_08,
    year_sheet.month_09,
    year_sheet.month_10,
    year_sheet.month_11,
    year_sheet.month_12,
    case
        when clauses.in_months is not null
            then
                case when clauses.in_months like '%01%' then year_sheet.month_01 else 0 end +
                case when clauses.in_months like '%02%' then year_sheet.month_02 else 0 end +
                case when clauses.in_months like '%03%' then year_sheet.month_03 else 0 end +
                case when clauses.in_months like '%04%' then year_sheet.month_04 else 0 end +
                case when clauses.in_months like '%05%' then year_sheet.month_05 else 0 end +
                case when clauses.in_months like '%06%' then year_sheet.month_06 else 0 end +
                case when clauses.in_months like '%07%' then year_sheet.month_07 else 0 end +
                case when clauses.in_months like '%08%' then year_sheet.month_08 else 0 end +
                case when clauses.in_months like '%09%' then year_sheet.month_09 else 0 end +
                case when clauses.in_months like '%10%' then year_sheet.month_10 else 0 end +
                case when clauses.in_months like '%11%' then year_sheet.month_11 else 0 end +
                case when clauses.in_months like '%12%' then year_sheet.month_12 else 0 end
    end as in_months
from staging.clauses
join staging.sheet_reaches
    on sheet_reaches.item = clauses.sheet_item
    and sheet_reaches.reach = clauses.sheet_reach
join facts.year_sheet on year_sheet.reach_no = sheet_reaches.reach_no
