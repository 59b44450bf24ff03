-- One row per rectification case opened by the evaluation date.
-- Key: case_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    rectification.case_id,
    rectification.branch_id,
    rectification.opened_on,
    rectification.rank_from_bottom,
    case when rectification.closed_on > programme.as_of then 'in_progress' else rectification.state end as state,
    rectification.problem_codes,
    rectification.measure_codes,
    case when rectification.plan_on <= programme.as_of then rectification.plan_on end as plan_on,
    case when rectification.closed_on <= programme.as_of then rectification.closed_on end as closed_on,
    rectification.outcome,
    rectification._file as file_no,
    rectification._row as row_no
from raw.rectification
cross join raw.programme
where rectification.opened_on is null or rectification.opened_on <= programme.as_of
