-- One row per branch and year with a task list: is every task complete in all five parts.
-- Key: measure, item, branch_id, period
select
    'task_lists' as measure,
    'complete' as item,
    'year' as span_kind,
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
    ) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.tasks
group by tasks.branch_id, cast(tasks.year as varchar)
