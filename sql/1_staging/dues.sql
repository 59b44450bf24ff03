-- One row per branch and month of dues that has begun.
-- Key: branch_id, month
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    dues.branch_id,
    dues.month,
    periods.starts_on,
    periods.ends_on,
    case when dues.collected_on <= programme.as_of then dues.collected_on end as collected_on,
    dues.payers_due,
    dues.payers_paid,
    case when dues.remitted_on <= programme.as_of then dues.remitted_on end as remitted_on,
    dues._file as file_no,
    dues._row as row_no
from raw.dues
cross join raw.programme
join raw.periods on periods.period = dues.month and periods.starts_on <= programme.as_of
