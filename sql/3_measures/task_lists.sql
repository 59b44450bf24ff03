-- One row per branch and year with a task list: is every task complete in all five parts.
-- Key: measure, item, branch_id, period
select
    'task_lists' as measure,
    'complete' as item,
    tasks.branch_id,
    cast(tasks.year as varchar) as period,
    cast(
        min(
            case
                when tasks.problem is not null
                    and tasks.task is not null
                    and tasks.measure is not null
                    and tasks.responsible is not null
                    and tasks.due_on is not null then 1
                else 0
            end
        ) as decimal(18, 4)
    ) as value
from staging.tasks
group by tasks.branch_id, cast(tasks.year as varchar)
