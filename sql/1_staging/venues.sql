-- One row per branch and snapshot date.
-- Key: branch_id, as_of
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    venue.branch_id,
    venue.as_of,
    venue.kind,
    fixed as is_fixed,
    venue.register_complete,
    venue.keeper_named,
    venue.misuse_count,
    venue._file as file_no,
    venue._row as row_no
from raw.venue
cross join raw.programme
where venue.as_of is null or venue.as_of <= programme.as_of
