-- One row per file and sheet.
-- Key: file, sheet
select
    files.file,
    files.sheet,
    files.kind,
    files.org_id,
    file_reaches.first_on,
    file_reaches.last_on,
    files.rows_read,
    files.rows_loaded,
    files.rows_quarantined,
    files.rows_duplicate,
    files.sha256
from staging.files
left join staging.file_reaches on file_reaches.file_no = files.file_no
