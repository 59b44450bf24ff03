-- One row per measure, item, organisation and period in which the organisation did something of the kind.
-- Key: measure, item, org_id, period
-- Standing counts everything by the evaluation date, undated records too.
-- org_tiers: branches of its own, or below it, that a pack's stages put into a tier; the item names the pack.
with

tiered as (
    select
        stages.stage_id,
        stages.pack_id || '/' || stages.tier as item,
        stages.org_id,
        stages.entered_on
    from staging.stages
    where stages.tier is not null and stages.org_id is not null
    union
    select
        stages.stage_id,
        stages.pack_id || '/' || stages.tier as item,
        org_branches.org_id,
        stages.entered_on
    from staging.stages
    join facts.org_branches on org_branches.branch_id = stages.branch_id
    where stages.tier is not null
),

done as (
    select
        'org_activities' as measure,
        org_activities.activity_type as item,
        org_activities.org_id,
        org_activities.held_on as on_date
    from staging.org_activities
    union all
    select 'org_inspections' as measure, inspections.kind as item, inspections.by_org_id as org_id, inspections.held_on
    from staging.inspections
    union all
    select 'org_documents' as measure, documents.doc_type as item, documents.org_id, documents.made_on
    from staging.documents
    union all
    select 'org_documents_filed' as measure, documents.doc_type as item, documents.org_id, documents.filed_on
    from staging.documents
    where documents.filed_on is not null
    union all
    select 'org_practices' as measure, practices.layer as item, practices.origin_org_id as org_id, practices.adopted_on
    from staging.practices
    union all
    select 'org_tiers' as measure, tiered.item, tiered.org_id, tiered.entered_on
    from tiered
),

asked as (
    select
        done.measure,
        done.item,
        measure_spans.span_kind,
        done.org_id,
        done.on_date
    from done
    join staging.measure_spans
        on measure_spans.measure = done.measure
        and measure_spans.item = done.item
    where done.org_id is not null
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
