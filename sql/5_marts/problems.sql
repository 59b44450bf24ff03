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
    problems.message
from staging.problems
join staging.files on files.file_no = problems.file_no
