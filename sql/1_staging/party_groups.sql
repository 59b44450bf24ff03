-- One row per party group.
-- Key: group_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    party_group.group_id,
    party_group.branch_id,
    party_group.valid_from,
    case when party_group.valid_to <= programme.as_of then party_group.valid_to end as valid_to,
    party_group.members,
    party_group.formal_members,
    has_leader as leaders,
    party_group._file as file_no,
    party_group._row as row_no
from raw.party_group
cross join raw.programme
where party_group.valid_from is null or party_group.valid_from <= programme.as_of
