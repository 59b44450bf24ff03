-- One row per organisation, kind of its work and day it was done, by the evaluation date.
-- Key: org_id, activity_type, held_on
select
    org_activity.org_id,
    org_activity.activity_type,
    org_activity.held_on,
    org_activity._file as file_no,
    org_activity._row as row_no
from raw.org_activity
cross join raw.programme
where org_activity.held_on <= programme.as_of
