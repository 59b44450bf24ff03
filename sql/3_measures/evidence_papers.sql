-- One row per document, ledger, task, inspection or contact and measure that reads it.
-- Key: measure, item, branch_id, file_no, row_no
-- Counted by a date, it stands on that day; counted by its year, on the last day of the year.
with

asked as (
    select distinct measure_spans.measure, measure_spans.item
    from staging.measure_spans
),

document_days as (
    select
        asked.measure,
        asked.item,
        documents.branch_id,
        case
            when asked.measure = 'documents_made_in' then documents.made_on
            when asked.measure = 'documents_filed_in' then documents.filed_on
            when asked.measure = 'documents_published_in' then documents.published_on
            else coalesce(cast(cast(documents.year as varchar) || '-12-31' as date), documents.made_on)
        end as on_date,
        cast(documents.made_on as varchar) as label,
        asked.measure in ('documents_made_in', 'documents_filed_in', 'documents_published_in') as is_dated,
        documents.file_no,
        documents.row_no
    from asked
    join staging.documents on documents.doc_type = asked.item
    where asked.measure like 'documents%' and documents.branch_id is not null
)

select
    document_days.measure,
    document_days.item,
    document_days.branch_id,
    document_days.on_date,
    'document' as kind,
    document_days.label,
    document_days.file_no,
    document_days.row_no
from document_days
where document_days.on_date is not null or not document_days.is_dated
union all
select
    asked.measure,
    ledgers.ledger_code as item,
    ledgers.branch_id,
    cast(cast(ledgers.year as varchar) || '-12-31' as date) as on_date,
    'ledger' as kind,
    case when ledgers.is_present then 'true' else 'false' end as label,
    ledgers.file_no,
    ledgers.row_no
from (
    select distinct asked.measure
    from asked
    where asked.measure in ('ledgers', 'ledgers_complete', 'ledgers_updated')
) as asked
cross join staging.ledgers
union all
select
    'task_lists' as measure,
    '*' as item,
    tasks.branch_id,
    cast(cast(tasks.year as varchar) || '-12-31' as date) as on_date,
    'task' as kind,
    tasks.task as label,
    tasks.file_no,
    tasks.row_no
from staging.tasks
union all
select
    'inspections' as measure,
    inspections.kind as item,
    inspections.branch_id,
    inspections.held_on as on_date,
    'inspection' as kind,
    cast(inspections.issues_found as varchar) as label,
    inspections.file_no,
    inspections.row_no
from staging.inspections
where inspections.branch_id is not null
union all
select
    asked.measure,
    asked.item,
    contacts.branch_id,
    contacts.from_on as on_date,
    'contact' as kind,
    contacts.partner_kind as label,
    contacts.file_no,
    contacts.row_no
from asked
join staging.contacts on '+' || asked.item || '+' like '%+' || contacts.partner_kind || '+%'
where asked.measure = 'contacts'
union all
select
    'photos' as measure,
    'all' as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    cast(activities.photo_count as varchar) as label,
    activities.file_no,
    activities.row_no
from staging.activities
where activities.photo_count > 0
