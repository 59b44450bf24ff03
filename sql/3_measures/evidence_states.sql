-- One row per record of a state and measure that reads it; only the latest of snapshots, lists and terms is evidence.
-- Key: measure, item, branch_id, file_no, row_no
select
    readers.measure,
    '*' as item,
    headcount_spans.branch_id,
    headcount_spans.from_on as on_date,
    'headcount' as kind,
    cast(headcount_spans.formal as varchar) || '+' || cast(headcount_spans.probationary as varchar) as label,
    headcount_spans.file_no,
    headcount_spans.row_no
from facts.headcount_spans
cross join (
    select 'headcount' as measure
    union all
    select 'unit_size' as measure
) as readers
where headcount_spans.until_on = date '9999-12-31'
union all
select
    readers.measure,
    '*' as item,
    term_spans.branch_id,
    term_spans.from_on as on_date,
    'committee_term' as kind,
    cast(term_spans.due_on as varchar) as label,
    term_spans.file_no,
    term_spans.row_no
from facts.term_spans
cross join (
    select 'committee' as measure
    union all
    select 'term' as measure
    union all
    select 'term_years' as measure
) as readers
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
    readers.measure,
    '*' as item,
    posts.branch_id,
    posts.started_on as on_date,
    'post' as kind,
    posts.role || ' ' || coalesce(cast(posts.ended_on as varchar), '') as label,
    posts.file_no,
    posts.row_no
from staging.posts
cross join (
    select 'vacancy' as measure
    union all
    select 'holders' as measure
    union all
    select 'empty_seats' as measure
    union all
    select 'holder' as measure
) as readers
union all
select
    'sanctions' as measure,
    '*' as item,
    posts.branch_id,
    coalesce(posts.sanction_on, posts.started_on) as on_date,
    'post' as kind,
    posts.role || ' ' || posts.sanction_level as label,
    posts.file_no,
    posts.row_no
from staging.posts
where posts.sanction_level <> 'none'
union all
select
    'vetoes' as measure,
    items.item,
    vetoes.branch_id,
    vetoes.from_on as on_date,
    'veto' as kind,
    vetoes.clause_id as label,
    vetoes.file_no,
    vetoes.row_no
from staging.vetoes
join (
    select clauses.clause_id as item, clauses.clause_id from staging.clauses
    union all
    select clauses.pack_id as item, clauses.clause_id from staging.clauses
) as items on items.clause_id = vetoes.clause_id
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
    readers.measure,
    readers.item,
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
cross join (
    select 'venue' as measure, '*' as item
    union all
    select 'on_record' as measure, 'venue' as item
) as readers
union all
select
    readers.measure,
    coalesce(readers.item, venue_items.item_code) as item,
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
cross join (
    select 'venue_items' as measure, cast(null as varchar) as item
    union all
    select 'on_record' as measure, 'venue_item' as item
) as readers
