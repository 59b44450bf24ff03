-- One row per record row and measure that counts it; item * serves every item of the measure.
-- Key: measure, item, branch_id, file_no, row_no
-- Of records that hold a state only the latest is evidence. A yearly record stands on the last day of its year.
select
    'activity_days' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from staging.activities
where activities.group_id is null
union all
select
    'activity_days_any' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.topic as label,
    activities.file_no,
    activities.row_no
from staging.activities
union all
select
    'group_months' as measure,
    activities.activity_type as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    activities.group_id as label,
    activities.file_no,
    activities.row_no
from staging.activities
where activities.activity_type = 'group_meeting' and activities.group_id is not null
union all
select
    'minutes_filed' as measure,
    'all' as item,
    activities.branch_id,
    activities.held_on as on_date,
    'activity' as kind,
    case when activities.minutes_filed then 'true' else 'false' end as label,
    activities.file_no,
    activities.row_no
from staging.activities
union all
select
    'headcount' as measure,
    '*' as item,
    headcount_spans.branch_id,
    headcount_spans.from_on as on_date,
    'headcount' as kind,
    cast(headcount_spans.formal as varchar) || '+' || cast(headcount_spans.probationary as varchar) as label,
    headcount_spans.file_no,
    headcount_spans.row_no
from facts.headcount_spans
where headcount_spans.until_on = date '9999-12-31'
union all
select
    'committee' as measure,
    '*' as item,
    term_spans.branch_id,
    term_spans.from_on as on_date,
    'committee_term' as kind,
    cast(term_spans.due_on as varchar) as label,
    term_spans.file_no,
    term_spans.row_no
from facts.term_spans
where term_spans.until_on = date '9999-12-31'
union all
select
    'term' as measure,
    '*' as item,
    term_spans.branch_id,
    term_spans.from_on as on_date,
    'committee_term' as kind,
    cast(term_spans.due_on as varchar) as label,
    term_spans.file_no,
    term_spans.row_no
from facts.term_spans
where term_spans.until_on = date '9999-12-31'
union all
select
    'group_size' as measure,
    '*' as item,
    party_groups.branch_id,
    party_groups.valid_from as on_date,
    'party_group' as kind,
    cast(party_groups.members as varchar) as label,
    party_groups.file_no,
    party_groups.row_no
from staging.party_groups
union all
select
    'vacancy' as measure,
    '*' as item,
    posts.branch_id,
    posts.started_on as on_date,
    'post' as kind,
    posts.role || ' ' || coalesce(cast(posts.ended_on as varchar), '') as label,
    posts.file_no,
    posts.row_no
from staging.posts
union all
select
    'duties' as measure,
    '*' as item,
    posts.branch_id,
    posts.started_on as on_date,
    'post' as kind,
    posts.role as label,
    posts.file_no,
    posts.row_no
from staging.posts
union all
select
    'funding_yuan' as measure,
    fundings.line_code as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    'funding_per_member_yuan' as measure,
    fundings.line_code as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    'funding_growth_yuan' as measure,
    fundings.line_code as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    'cost_share' as measure,
    coalesce(fundings.funder_level, '*') as item,
    fundings.branch_id,
    cast(cast(fundings.year as varchar) || '-12-31' as date) as on_date,
    'funding' as kind,
    cast(fundings.amount_yuan as varchar) as label,
    fundings.file_no,
    fundings.row_no
from staging.fundings
union all
select
    'venue' as measure,
    '*' as item,
    venues.branch_id,
    venues.as_of as on_date,
    'venue' as kind,
    venues.kind as label,
    venues.file_no,
    venues.row_no
from staging.venues
join (
    select venues.branch_id, max(venues.as_of) as as_of
    from staging.venues
    group by venues.branch_id
) as latest on latest.branch_id = venues.branch_id and latest.as_of = venues.as_of
union all
select
    'venue_items' as measure,
    venue_items.item_code as item,
    venue_items.branch_id,
    venue_items.as_of as on_date,
    'venue_item' as kind,
    case when venue_items.is_present then 'true' else 'false' end as label,
    venue_items.file_no,
    venue_items.row_no
from staging.venue_items
join (
    select venue_items.branch_id, max(venue_items.as_of) as as_of
    from staging.venue_items
    group by venue_items.branch_id
) as latest on latest.branch_id = venue_items.branch_id and latest.as_of = venue_items.as_of
union all
select
    'documents' as measure,
    documents.doc_type as item,
    documents.branch_id,
    coalesce(cast(cast(documents.year as varchar) || '-12-31' as date), documents.made_on) as on_date,
    'document' as kind,
    cast(documents.made_on as varchar) as label,
    documents.file_no,
    documents.row_no
from staging.documents
where documents.branch_id is not null
union all
select
    'documents_complete' as measure,
    documents.doc_type as item,
    documents.branch_id,
    coalesce(cast(cast(documents.year as varchar) || '-12-31' as date), documents.made_on) as on_date,
    'document' as kind,
    cast(documents.made_on as varchar) as label,
    documents.file_no,
    documents.row_no
from staging.documents
where documents.branch_id is not null
union all
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
    'ledgers' as measure,
    ledgers.ledger_code as item,
    ledgers.branch_id,
    cast(cast(ledgers.year as varchar) || '-12-31' as date) as on_date,
    'ledger' as kind,
    case when ledgers.is_present then 'true' else 'false' end as label,
    ledgers.file_no,
    ledgers.row_no
from staging.ledgers
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
