-- One row per measure, item, organisation and period in which the organisation did something of the kind.
-- Key: measure, item, org_id, period
-- Standing counts everything by the evaluation date, undated records too.
with

asked as (
    select
        org_evidence.measure,
        org_evidence.item,
        measure_spans.span_kind,
        org_evidence.org_id,
        org_evidence.on_date
    from measures.org_evidence
    join staging.measure_spans
        on measure_spans.measure = org_evidence.measure
        and measure_spans.item = org_evidence.item
    where org_evidence.measure in (
        'org_activities', 'org_inspections', 'org_documents', 'org_documents_filed', 'org_practices', 'org_tiers'
    )
),

labelled as (
    select asked.measure, asked.item, asked.span_kind, asked.org_id, periods.period
    from asked
    join staging.periods
        on periods.period_kind = asked.span_kind
        and periods.year = extract(year from asked.on_date)
        and extract(month from asked.on_date) between periods.first_month and periods.last_month
    union all
    select asked.measure, asked.item, asked.span_kind, asked.org_id, 'standing' as period
    from asked
    where asked.span_kind = 'standing'
)

select
    labelled.measure,
    labelled.item,
    labelled.span_kind,
    labelled.org_id,
    labelled.period,
    cast(count(*) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected
from labelled
group by labelled.measure, labelled.item, labelled.span_kind, labelled.org_id, labelled.period
