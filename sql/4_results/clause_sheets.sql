-- One row per clause that counts one type of activity, branch and year: distinct days held, month by month.
-- Key: clause_no, branch_id, year
-- Stored: the verdicts of every month look it up, and engines should know how small it is.
select
    clauses.clause_no,
    year_sheet.branch_id,
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
    year_sheet.month_12
from staging.clauses
join facts.year_sheet
    on year_sheet.activity_type = clauses.sheet_item
    and year_sheet.reach = clauses.sheet_reach
