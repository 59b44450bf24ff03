-- One row per record row, measure of superior organisations and organisation that it counts for.
-- Key: measure, item, org_id, file, sheet, row
select
    org_evidence.measure,
    org_evidence.item,
    org_evidence.org_id,
    org_evidence.on_date,
    org_evidence.kind,
    org_evidence.label,
    files.file,
    files.sheet,
    org_evidence.row_no as row
from measures.org_evidence
join staging.files on files.file_no = org_evidence.file_no
