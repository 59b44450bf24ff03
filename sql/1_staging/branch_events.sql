-- One row per setting up, change or dissolution that was asked for by the evaluation date.
-- Key: event_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    branch_event.event_id,
    branch_event.branch_id,
    branch_event.event_type,
    branch_event.submitted_on,
    case when branch_event.approved_on <= programme.as_of then branch_event.approved_on end as approved_on,
    branch_event.approver_org_id,
    branch_event._file as file_no,
    branch_event._row as row_no
from raw.branch_event
cross join raw.programme
where branch_event.submitted_on is null or branch_event.submitted_on <= programme.as_of
