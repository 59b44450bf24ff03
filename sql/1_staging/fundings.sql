-- One row per branch, year, line and funder.
-- Key: file_no, row_no
select
    funding.branch_id,
    funding.year,
    funding.line_code,
    funding.funder_level,
    funding.amount_yuan,
    funding.entitled_yuan,
    funding.basis_code,
    funding.basis_yuan,
    funding.basis_headcount,
    funding.spent_yuan,
    funding.misused_yuan,
    funding.in_budget,
    funding.separate_line,
    funding.own_account,
    case when funding.reported_on <= programme.as_of then funding.reported_on end as reported_on,
    case when funding.published_on <= programme.as_of then funding.published_on end as published_on,
    funding._file as file_no,
    funding._row as row_no
from raw.funding
cross join raw.programme
where funding.year is null or funding.year <= extract(year from programme.as_of)
