-- One row per record and measure of money that reads it; money stands on the last day of its year.
-- Key: measure, item, branch_id, file_no, row_no
-- What a verdict compares across years, and what money is for, has no day: it serves every year.
select
    readers.measure,
    fundings.line_code as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
cross join (
    select 'funding_yuan' as measure
    union all
    select 'funding_per_member_yuan' as measure
    union all
    select 'funding_per_earlier_member_yuan' as measure
    union all
    select 'funding_per_thousand_households_yuan' as measure
    union all
    select 'unprovided_funds' as measure
) as readers
union all
select
    readers.measure,
    '*' as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    fundings.line_code || ' ' || cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
join (
    select 'funding_per_staff_yuan' as measure, 'activity_staff' as line_code
    union all
    select 'funding_per_staff_yuan' as measure, 'activity' as line_code
    union all
    select 'funding_per_student_yuan' as measure, 'activity_student' as line_code
    union all
    select 'funding_per_student_yuan' as measure, 'activity' as line_code
) as readers on readers.line_code = fundings.line_code
union all
select
    'funding_growth_yuan' as measure,
    fundings.line_code as item,
    fundings.branch_id,
    cast(null as date) as on_date,
    'funding' as kind,
    cast(fundings.year as varchar) || ' ' || cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    'cost_share' as measure,
    coalesce(fundings.funder_level, '*') as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    readers.measure,
    '*' as item,
    headcount_spans.branch_id,
    cast(null as date) as on_date,
    'headcount' as kind,
    cast(headcount_spans.from_on as varchar) || ' ' || cast(headcount_spans.members as varchar) as label,
    headcount_spans.file_no,
    headcount_spans.row_no
from facts.headcount_spans
cross join (
    select 'funding_per_member_yuan' as measure
    union all
    select 'funding_per_earlier_member_yuan' as measure
    union all
    select 'funding_per_staff_yuan' as measure
    union all
    select 'funding_per_student_yuan' as measure
) as readers
union all
select
    'funding_per_thousand_households_yuan' as measure,
    '*' as item,
    branches.branch_id,
    cast(null as date) as on_date,
    'branch' as kind,
    cast(branches.households as varchar) as label,
    branches.file_no,
    branches.row_no
from facts.branches
union all
select * from measures.evidence_funding_rows
