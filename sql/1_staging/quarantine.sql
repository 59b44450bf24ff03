-- One row per refused row.
-- Key: file_no, row_no
select
    quarantine._file as file_no,
    quarantine.row as row_no,
    quarantine.kind,
    quarantine.branch_id,
    quarantine.org_id,
    quarantine.from_on,
    quarantine.to_on
from raw.quarantine
