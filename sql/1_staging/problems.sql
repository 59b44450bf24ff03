-- One row per refused or doubted cell, row or file.
-- Key: problem_no
select
    row_number() over (
        order by problems._file, problems.row, problems."column", problems.code, problems.received
    ) as problem_no,
    problems._file as file_no,
    problems.row as row_no,
    problems."column" as column_name,
    problems.kind,
    problems.code,
    problems.severity,
    problems.received,
    problems.message,
    problems.branch_id
from raw.problems
