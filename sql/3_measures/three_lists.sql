-- One row per branch and year in which a task list stands in the documents.
-- Key: measure, item, branch_id, period
-- The document names three lists and defines one: the task list alone leaves the other two to a person.
with

lists as (
    select
        documents.branch_id,
        documents.period,
        sum(case when documents.item = 'list_task' then documents.value else 0 end) as task_lists,
        sum(case when documents.item = 'list_other' then documents.value else 0 end) as other_lists
    from measures.documents
    where documents.measure = 'documents'
      and documents.item in ('list_task', 'list_other')
      and documents.period <> 'standing'
    group by documents.branch_id, documents.period
)

select
    'three_lists' as measure,
    'all' as item,
    'year' as span_kind,
    lists.branch_id,
    lists.period,
    cast(case when lists.task_lists > 0 then 1 + lists.other_lists else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when lists.task_lists > 0 and lists.other_lists < 2 then 'manual' end as state
from lists
