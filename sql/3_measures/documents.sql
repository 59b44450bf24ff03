-- One row per branch, kind of document and year, and one for all its years.
-- Key: measure, item, branch_id, period
-- A document without a year serves the year it was made in.
with

dated as (
    select
        documents.branch_id,
        documents.doc_type as item,
        coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) as year,
        coalesce(documents.is_complete, false) as is_complete
    from staging.documents
    where documents.branch_id is not null
),

counts as (
    select dated.item, dated.branch_id, cast(dated.year as varchar) as period, dated.is_complete
    from dated
    where dated.year is not null
    union all
    select dated.item, dated.branch_id, 'standing' as period, dated.is_complete
    from dated
),

items as (
    select 'documents' as measure, counts.item, counts.branch_id, counts.period, count(*) as documents
    from counts
    group by counts.item, counts.branch_id, counts.period
    union all
    select 'documents_complete' as measure, counts.item, counts.branch_id, counts.period, count(*) as documents
    from counts
    where counts.is_complete
    group by counts.item, counts.branch_id, counts.period
)

select
    items.measure,
    items.item,
    case when items.period = 'standing' then 'standing' else 'year' end as span_kind,
    items.branch_id,
    items.period,
    cast(items.documents as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from items
