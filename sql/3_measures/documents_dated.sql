-- One row per branch, kind of document and period in which one was made, filed or published, whatever year it serves.
-- Key: measure, item, branch_id, period
-- Only for: documents_made_in, documents_filed_in, documents_published_in
-- Standing means the year of the evaluation date.
with

days as (
    select 'documents_made_in' as measure, documents.branch_id, documents.doc_type, documents.made_on as on_date
    from staging.documents
    union all
    select 'documents_filed_in' as measure, documents.branch_id, documents.doc_type, documents.filed_on as on_date
    from staging.documents
    union all
    select 'documents_published_in' as measure, documents.branch_id, documents.doc_type, documents.published_on as on_date
    from staging.documents
),

dated as (
    select
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        days.branch_id,
        cast(extract(year from days.on_date) as integer) as year,
        cast(extract(month from days.on_date) as integer) as month_number
    from staging.measure_spans
    join days on days.measure = measure_spans.measure and days.doc_type = measure_spans.item
    where days.branch_id is not null and days.on_date is not null
),

labelled as (
    select dated.measure, dated.item, dated.span_kind, dated.branch_id, periods.period
    from dated
    join staging.periods
        on periods.period_kind = dated.span_kind
        and periods.year = dated.year
        and dated.month_number between periods.first_month and periods.last_month
    union all
    select dated.measure, dated.item, dated.span_kind, dated.branch_id, 'standing' as period
    from dated
    join staging.programme on extract(year from programme.as_of) = dated.year
    where dated.span_kind = 'standing'
)

select
    labelled.measure,
    labelled.item,
    labelled.span_kind,
    labelled.branch_id,
    labelled.period,
    cast(count(*) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from labelled
group by labelled.measure, labelled.item, labelled.span_kind, labelled.branch_id, labelled.period
