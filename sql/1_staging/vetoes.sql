-- One row per veto in force from a day before the evaluation date.
-- Key: veto_id
select
    veto.veto_id,
    veto.branch_id,
    veto.clause_id,
    veto.from_on,
    veto.to_on,
    veto._file as file_no,
    veto._row as row_no
from raw.veto
cross join raw.programme
where veto.from_on <= programme.as_of
