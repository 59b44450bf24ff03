-- One row per branch and year of a task list: how clear it is, who approved and promised it, how far it is done.
-- Key: branch_id, year
-- Clear is a task with what, how, by whom and by when. A list is approved, or promised, when every task of it is.
with

tasks as (
    select
        tasks.branch_id,
        tasks.year,
        tasks.due_on,
        tasks.done_on,
        tasks.approved_on,
        case when tasks.task is null then 0 else 1 end as has_task,
        case when tasks.measure is null then 0 else 1 end as has_measure,
        case when tasks.responsible is null then 0 else 1 end as has_responsible,
        case when tasks.due_on is null then 0 else 1 end as has_due_on,
        case when coalesce(tasks.committed_up, false) then 1 else 0 end as is_promised_up,
        case when coalesce(tasks.committed_public, false) then 1 else 0 end as is_promised_public,
        case when tasks.due_on < programme.as_of and tasks.done_on is null then 1 else 0 end as is_overdue
    from staging.tasks
    cross join staging.programme
),

lists as (
    select
        tasks.branch_id,
        tasks.year,
        count(*) as tasks,
        sum(tasks.has_task) as with_task,
        sum(tasks.has_measure) as with_measure,
        sum(tasks.has_responsible) as with_responsible,
        sum(tasks.has_due_on) as with_due_on,
        sum(tasks.has_task * tasks.has_measure * tasks.has_responsible * tasks.has_due_on) as clear,
        count(tasks.approved_on) as approved,
        max(tasks.approved_on) as approved_on,
        sum(tasks.is_promised_up) as promised_up,
        sum(tasks.is_promised_public) as promised_public,
        sum(tasks.is_promised_up * tasks.is_promised_public) as promised,
        count(tasks.done_on) as done,
        count(case when tasks.done_on <= tasks.due_on then 1 end) as done_in_time,
        sum(tasks.is_overdue) as overdue
    from tasks
    group by tasks.branch_id, tasks.year
)

select
    lists.branch_id,
    cast(lists.year as integer) as year,
    branches.region_id,
    cast(lists.tasks as integer) as tasks,
    cast(lists.with_task as integer) as with_task,
    cast(lists.with_measure as integer) as with_measure,
    cast(lists.with_responsible as integer) as with_responsible,
    cast(lists.with_due_on as integer) as with_due_on,
    cast(lists.clear as integer) as clear,
    cast(lists.approved as integer) as approved,
    case when lists.approved = lists.tasks then lists.approved_on end as approved_on,
    cast(lists.promised_up as integer) as promised_up,
    cast(lists.promised_public as integer) as promised_public,
    cast(lists.promised as integer) as promised,
    cast(lists.done as integer) as done,
    cast(lists.done_in_time as integer) as done_in_time,
    cast(lists.overdue as integer) as overdue
from lists
join facts.branches on branches.branch_id = lists.branch_id
