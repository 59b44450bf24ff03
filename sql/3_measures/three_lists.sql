-- One row per branch and year in which a task list or another list stands in the documents.
-- Key: measure, item, branch_id, period
-- Only for: three_lists
-- The document names three lists and defines one: the task list alone leaves the other two to a person.
with

lists as (
    select
        documents.branch_id,
        cast(coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) as varchar) as period,
        count(case when documents.doc_type = 'list_task' then 1 end) as task_lists,
        count(case when documents.doc_type = 'list_other' then 1 end) as other_lists
    from staging.documents
    where documents.branch_id is not null
      and documents.doc_type in ('list_task', 'list_other')
      and coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) is not null
    group by
        documents.branch_id,
        cast(coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) as varchar)
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
