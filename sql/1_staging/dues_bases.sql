-- One row per branch and year that a dues base serves, assessed by the evaluation date.
-- Key: branch_id, year
-- What is dated after the evaluation date is not known yet: the row is left out.
select
    dues_base.branch_id,
    dues_base.year,
    dues_base.assessed_on,
    dues_base._file as file_no,
    dues_base._row as row_no
from raw.dues_base
cross join raw.programme
where dues_base.assessed_on is null or dues_base.assessed_on <= programme.as_of
