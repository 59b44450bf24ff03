-- One row per branch and snapshot: the days on which it is the latest one.
-- Key: branch_id, from_on
-- until_on is the first day of the next one; the latest runs to the end of time, so that spans join without nulls.
select
    headcounts.branch_id,
    headcounts.as_of as from_on,
    lead(headcounts.as_of, 1, date '9999-12-31') over (
        partition by headcounts.branch_id order by headcounts.as_of
    ) as until_on,
    headcounts.formal,
    headcounts.probationary,
    headcounts.members,
    headcounts.unit_count,
    headcounts.leading_cadres,
    headcounts.staff_members,
    headcounts.student_members,
    headcounts.mobile_members,
    headcounts.service_capable,
    headcounts.aid_capable_cadres,
    headcounts.lost_contact,
    headcounts.pocket_members,
    headcounts.hollow_members,
    headcounts.file_no,
    headcounts.row_no
from staging.headcounts
