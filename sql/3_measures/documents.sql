-- One row per branch, kind of document and year, and one for all its years.
-- Key: measure, item, branch_id, period
-- Only for: documents, documents_complete
-- A document without a year serves the year it was made in. documents_complete counts those that have every part.
with

served as (
    select
        documents.branch_id,
        documents.doc_type,
        coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) as year,
        coalesce(documents.is_complete, false) as is_complete
    from staging.documents
    where documents.branch_id is not null
),

counts as (
    select
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        served.branch_id,
        case when measure_spans.span_kind = 'year' then cast(served.year as varchar) else 'standing' end as period,
        count(*) as documents
    from staging.measure_spans
    join served on served.doc_type = measure_spans.item
    where measure_spans.measure in ('documents', 'documents_complete')
      and measure_spans.span_kind in ('year', 'standing')
      and (measure_spans.measure = 'documents' or served.is_complete)
      and (measure_spans.span_kind = 'standing' or served.year is not null)
    group by
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        served.branch_id,
        case when measure_spans.span_kind = 'year' then cast(served.year as varchar) else 'standing' end
)

select
    counts.measure,
    counts.item,
    counts.span_kind,
    counts.branch_id,
    counts.period,
    cast(counts.documents as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from counts
