-- One row per inspection held by the evaluation date.
-- Key: inspection_id
select
    inspection.inspection_id,
    inspection.branch_id,
    inspection.by_org_id,
    inspection.kind,
    inspection.held_on,
    inspection.issues_found,
    inspection.issues_closed,
    inspection._file as file_no,
    inspection._row as row_no
from raw.inspection
cross join raw.programme
where inspection.held_on is null or inspection.held_on <= programme.as_of
