-- One row per contact begun by the evaluation date.
-- Key: contact_id
-- An end after the evaluation date is not known yet and read as null.
select
    contact.contact_id,
    contact.branch_id,
    contact.from_kind,
    contact.partner_kind,
    contact.from_on,
    case when contact.to_on <= programme.as_of then contact.to_on end as to_on,
    contact._file as file_no,
    contact._row as row_no
from raw.contact
cross join raw.programme
where contact.from_on is null or contact.from_on <= programme.as_of
