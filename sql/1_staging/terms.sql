-- One row per committee term that has begun.
-- Key: term_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    committee_term.term_id,
    committee_term.branch_id,
    committee_term.has_committee,
    committee_term.committee_seats,
    committee_term.deputy_seats,
    committee_term.elected_by,
    committee_term.elected_on,
    committee_term.term_years,
    committee_term.due_on,
    case when committee_term.early_approved_on <= programme.as_of then committee_term.early_approved_on end as early_approved_on,
    case when committee_term.extension_approved_on <= programme.as_of then committee_term.extension_approved_on end as extension_approved_on,
    committee_term.extended_to,
    case when committee_term.superior_approved_on <= programme.as_of then committee_term.superior_approved_on end as superior_approved_on,
    case when committee_term.reminder_sent_on <= programme.as_of then committee_term.reminder_sent_on end as reminder_sent_on,
    case when committee_term.renewed_on <= programme.as_of then committee_term.renewed_on end as renewed_on,
    committee_term._file as file_no,
    committee_term._row as row_no
from raw.committee_term
cross join raw.programme
where committee_term.elected_on is null or committee_term.elected_on <= programme.as_of
