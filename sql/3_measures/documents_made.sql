-- One row per branch, kind of document and year it serves: those made by the end of that year.
-- Key: measure, item, branch_id, period
-- Only for: documents_made, documents_made_filed, documents_made_published
-- documents_made_filed and documents_made_published count those also filed or published by then.
-- peak is the day the first of them was made, as month × 100 + day; 0 when it was made before the year began.
with

made as (
    select
        documents.branch_id,
        documents.doc_type,
        coalesce(documents.year, cast(extract(year from documents.made_on) as integer)) as year,
        documents.made_on,
        cast(extract(year from documents.made_on) as integer) as made_in,
        cast(extract(year from documents.filed_on) as integer) as filed_in,
        cast(extract(year from documents.published_on) as integer) as published_in
    from staging.documents
    where documents.branch_id is not null and documents.made_on is not null
)

select
    measure_spans.measure,
    measure_spans.item,
    'year' as span_kind,
    made.branch_id,
    cast(made.year as varchar) as period,
    cast(count(*) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(
        min(
            case
                when made.made_in < made.year then 0
                else extract(month from made.made_on) * 100 + extract(day from made.made_on)
            end
        ) as decimal(18, 4)
    ) as peak,
    cast(null as varchar) as state
from staging.measure_spans
join made on made.doc_type = measure_spans.item and made.made_in <= made.year
where measure_spans.span_kind = 'year'
  and (
      measure_spans.measure = 'documents_made'
      or (measure_spans.measure = 'documents_made_filed' and made.filed_in <= made.year)
      or (measure_spans.measure = 'documents_made_published' and made.published_in <= made.year)
  )
group by measure_spans.measure, measure_spans.item, made.branch_id, cast(made.year as varchar)
