-- One row per branch and year with a task list, and one for all its years: is every task written out.
-- Key: measure, item, branch_id, period
-- Only for: task_lists
-- complete: in all five parts; assigned: with the task and who is responsible.
with

parts as (
    select
        tasks.branch_id,
        cast(tasks.year as varchar) as year,
        case when tasks.task is not null and tasks.responsible is not null then 1 else 0 end as is_assigned,
        case
            when tasks.problem is not null
                and tasks.task is not null
                and tasks.measure is not null
                and tasks.responsible is not null
                and tasks.due_on is not null then 1
            else 0
        end as is_complete
    from staging.tasks
)

select
    measure_spans.measure,
    measure_spans.item,
    measure_spans.span_kind,
    parts.branch_id,
    case when measure_spans.span_kind = 'year' then parts.year else 'standing' end as period,
    cast(
        min(case when measure_spans.item = 'complete' then parts.is_complete else parts.is_assigned end)
        as decimal(18, 4)
    ) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.measure_spans
cross join parts
where measure_spans.measure = 'task_lists' and measure_spans.span_kind in ('year', 'standing')
group by
    measure_spans.measure,
    measure_spans.item,
    measure_spans.span_kind,
    parts.branch_id,
    case when measure_spans.span_kind = 'year' then parts.year else 'standing' end
