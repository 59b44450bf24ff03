-- One row per refused or doubted cell, row or file.
-- Key: problem_no
select
    problems.problem_no,
    files.file,
    files.sheet,
    problems.row_no as row,
    problems.column_name as "column",
    problems.kind,
    problems.code,
    problems.severity,
    problems.received,
    problems.message,
    coalesce(quarantine.branch_id, problems.branch_id) as branch_id,
    coalesce(branches.region_id, orgs.region_id) as region_id
from staging.problems
join staging.files on files.file_no = problems.file_no
left join staging.quarantine
    on quarantine.file_no = problems.file_no
    and quarantine.row_no = problems.row_no
left join facts.branches on branches.branch_id = coalesce(quarantine.branch_id, problems.branch_id)
left join facts.orgs on orgs.org_id = files.org_id
