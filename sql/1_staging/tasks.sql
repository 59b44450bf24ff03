-- One row per task of a yearly list.
-- Key: task_id
select
    task.task_id,
    task.branch_id,
    task.year,
    task.problem,
    task.task,
    task.measure,
    task.responsible,
    task.due_on,
    case when task.done_on <= programme.as_of then task.done_on end as done_on,
    case when task.approved_on <= programme.as_of then task.approved_on end as approved_on,
    task.committed_up,
    task.committed_public,
    task._file as file_no,
    task._row as row_no
from raw.task
cross join raw.programme
where task.year is null or task.year <= extract(year from programme.as_of)
