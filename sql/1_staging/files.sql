-- One row per file and sheet read.
-- Key: file_no
select
    files._file as file_no,
    files.file,
    files.sheet,
    files.kind,
    files.org_id,
    files.rows_read,
    files.rows_loaded,
    files.rows_quarantined,
    files.rows_duplicate,
    files.sha256
from raw.files
