-- One row per committee term: the days on which it is the latest one, and the day it is due.
-- Key: branch_id, term_id
-- A later row of the same election day follows in the order of term ids.
select
    terms.branch_id,
    terms.term_id,
    terms.elected_on as from_on,
    lead(terms.elected_on, 1, date '9999-12-31') over (
        partition by terms.branch_id order by terms.elected_on, terms.term_id
    ) as until_on,
    terms.has_committee,
    terms.committee_seats,
    terms.deputy_seats,
    terms.elected_by,
    terms.term_years,
    coalesce(terms.due_on, computed.shifted_on) as due_on,
    terms.extension_approved_on,
    terms.extended_to,
    terms.early_approved_on,
    terms.renewed_on,
    terms.file_no,
    terms.row_no
from staging.terms
left join staging.day_shifts as computed
    on computed.day = terms.elected_on
    and computed.months = terms.term_years * 12
