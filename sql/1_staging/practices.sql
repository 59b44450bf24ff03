-- One row per practice adopted by the evaluation date, in the layer it stood in then.
-- Key: practice_id
select
    practice.practice_id,
    case when practice.moved_on > programme.as_of then coalesce(practice.moved_from, practice.layer) else practice.layer end
        as layer,
    practice.origin_org_id,
    practice.origin_branch_id,
    practice.adopted_on,
    case when practice.moved_on is null or practice.moved_on <= programme.as_of then practice.moved_from end as moved_from,
    case when practice.moved_on <= programme.as_of then practice.moved_on end as moved_on,
    practice._file as file_no,
    practice._row as row_no
from raw.practice
cross join raw.programme
where practice.adopted_on is null or practice.adopted_on <= programme.as_of
