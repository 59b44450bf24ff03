-- One row per row of money and measure that reads more of it than the amount; it stands on the last day of its year.
-- Key: measure, item, branch_id, file_no, row_no
with

fundings as (
    select
        fundings.branch_id,
        fundings.line_code,
        fundings.amount_yuan,
        fundings.basis_code,
        fundings.basis_yuan,
        fundings.entitled_yuan,
        fundings.misused_yuan,
        cast(fundings.amount_yuan as varchar) || ' / '
        || coalesce(cast(fundings.basis_yuan as varchar), '') as of_basis,
        cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
        fundings.file_no,
        fundings.row_no
    from staging.fundings
),

read as (
    select 'funding_of_basis' as measure, fundings.basis_code as item, fundings.of_basis as label, fundings.branch_id,
        fundings.on_date, fundings.file_no, fundings.row_no
    from fundings
    where fundings.basis_code is not null
    union all
    select 'line_of_basis' as measure, fundings.line_code as item, fundings.of_basis as label, fundings.branch_id,
        fundings.on_date, fundings.file_no, fundings.row_no
    from fundings
    union all
    select 'line_of_payroll' as measure, fundings.line_code as item, fundings.of_basis as label, fundings.branch_id,
        fundings.on_date, fundings.file_no, fundings.row_no
    from fundings
    where coalesce(fundings.basis_code, 'payroll_current') in ('payroll_current', 'payroll_prior')
    union all
    select 'funding_of_entitled' as measure, '*' as item,
        cast(fundings.amount_yuan as varchar) || ' / ' || cast(fundings.entitled_yuan as varchar) as label,
        fundings.branch_id, fundings.on_date, fundings.file_no, fundings.row_no
    from fundings
    where fundings.entitled_yuan is not null
    union all
    select 'funding_misused_yuan' as measure, fundings.line_code as item,
        cast(coalesce(fundings.misused_yuan, 0) as varchar) as label, fundings.branch_id, fundings.on_date,
        fundings.file_no, fundings.row_no
    from fundings
    union all
    select 'funding_records' as measure, '*' as item, cast(fundings.amount_yuan as varchar) as label,
        fundings.branch_id, fundings.on_date, fundings.file_no, fundings.row_no
    from fundings
)

select
    read.measure,
    read.item,
    read.branch_id,
    read.on_date,
    'funding' as kind,
    read.label,
    read.file_no,
    read.row_no
from read
