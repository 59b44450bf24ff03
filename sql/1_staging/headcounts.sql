-- One row per branch and snapshot date.
-- Key: branch_id, as_of
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    headcount.branch_id,
    headcount.as_of,
    headcount.formal,
    headcount.probationary,
    headcount.formal + headcount.probationary as members,
    headcount.unit_count,
    headcount.leading_cadres,
    headcount.staff_members,
    headcount.student_members,
    headcount.mobile_members,
    headcount.service_capable,
    headcount.aid_capable_cadres,
    headcount.newly_admitted,
    headcount.lost_contact,
    headcount.pocket_members,
    headcount.hollow_members,
    headcount._file as file_no,
    headcount._row as row_no
from raw.headcount
cross join raw.programme
where headcount.as_of is null or headcount.as_of <= programme.as_of
