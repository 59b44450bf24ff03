-- One row per record row and measure that counts it.
-- Key: measure, item, branch_id, file, sheet, row
select
    evidence.measure,
    evidence.item,
    evidence.branch_id,
    evidence.on_date,
    evidence.kind,
    evidence.label,
    files.file,
    files.sheet,
    evidence.row_no as row
from measures.evidence
join staging.files on files.file_no = evidence.file_no
