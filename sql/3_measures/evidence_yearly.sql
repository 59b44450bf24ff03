-- One row per record of a year and measure that counts it; it stands on the last day of its year.
-- Key: measure, item, branch_id, file_no, row_no
select
    'three_lists' as measure,
    '*' as item,
    documents.branch_id,
    coalesce(cast(cast(documents.year as varchar) || '-12-31' as date), documents.made_on) as on_date,
    'document' as kind,
    documents.doc_type as label,
    documents.file_no,
    documents.row_no
from staging.documents
where documents.doc_type in ('list_task', 'list_other') and documents.branch_id is not null
union all
select
    'training_sessions' as measure,
    hours_bins.role as item,
    hours_bins.branch_id,
    cast(cast(hours_bins.year as varchar) || '-12-31' as date) as on_date,
    'hours_bin' as kind,
    cast(hours_bins.centralised_sessions as varchar) as label,
    hours_bins.file_no,
    hours_bins.row_no
from staging.hours_bins
union all
select
    'satisfaction' as measure,
    satisfactions.audience as item,
    satisfactions.branch_id,
    cast(cast(satisfactions.year as varchar) || '-12-31' as date) as on_date,
    'satisfaction' as kind,
    cast(satisfactions.satisfied as varchar) || '/' || cast(satisfactions.respondents as varchar) as label,
    satisfactions.file_no,
    satisfactions.row_no
from staging.satisfactions
