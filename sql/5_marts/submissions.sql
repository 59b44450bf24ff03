-- One row per file and sheet.
-- Key: file, sheet
select
    files.file,
    files.sheet,
    files.kind,
    files.org_id,
    files.rows_read,
    files.rows_loaded,
    files.rows_quarantined,
    files.rows_duplicate,
    files.sha256
from staging.files
