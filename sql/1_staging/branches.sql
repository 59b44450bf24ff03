-- One row per branch formed by the evaluation date.
-- Key: branch_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    branch.branch_id,
    branch.org_id,
    branch.name,
    branch.sector,
    branch.form,
    branch.is_leading_organ,
    branch.is_poor_village,
    branch.is_complex_village,
    branch.is_district_direct,
    branch.households,
    branch.formed_on,
    case when branch.dissolved_on <= programme.as_of then branch.dissolved_on end as dissolved_on,
    branch._file as file_no,
    branch._row as row_no
from raw.branch
cross join raw.programme
where branch.formed_on is null or branch.formed_on <= programme.as_of
