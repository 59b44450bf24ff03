-- One row per organisation above branches.
-- Key: org_id
select
    org.org_id,
    org.parent_org_id,
    org.org_level,
    org.name,
    org.region_code,
    org._file as file_no,
    org._row as row_no
from raw.org
cross join raw.programme
