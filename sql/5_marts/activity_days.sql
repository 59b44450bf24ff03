-- One row per activity held.
-- Key: file, sheet, row
select
    activities.branch_id,
    activities.activity_type,
    activities.held_on,
    activities.group_id,
    files.file,
    files.sheet,
    activities.row_no as row
from staging.activities
join staging.files on files.file_no = activities.file_no
