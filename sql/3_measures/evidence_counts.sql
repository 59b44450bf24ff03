-- One row per record of counted people, times, hours or dues and measure that reads it; it stands on the last day of its period.
-- Key: measure, item, branch_id, file_no, row_no
-- What serves several years has no day. A snapshot serves every tally that does not say how many should.
with

tally_items as (
    select distinct tally_bases.measure, tally_bases.item
    from measures.tally_bases
),

counted as (
    select
        tallies.tally_code as item,
        tallies.branch_id,
        tallies.ends_on,
        tallies.period || ' ' || cast(tallies.actual as varchar)
            || coalesce('/' || cast(tallies.expected as varchar), '') as label,
        tallies.file_no,
        tallies.row_no
    from staging.tallies
),

tallied as (
    select counted.item, counted.branch_id, counted.ends_on, counted.label, counted.file_no, counted.row_no
    from counted
    union all
    select 'grades' as item, counted.branch_id, counted.ends_on, counted.label, counted.file_no, counted.row_no
    from counted
    where counted.item in (
        'appraised_excellent',
        'appraised_qualified',
        'appraised_basic',
        'appraised_unqualified'
    )
)

select
    tally_items.measure,
    tally_items.item,
    tallied.branch_id,
    tallied.ends_on as on_date,
    'tally' as kind,
    tallied.label,
    tallied.file_no,
    tallied.row_no
from tallied
join tally_items on tally_items.item = tallied.item
union all
select
    'tally' as measure,
    '*' as item,
    headcount_spans.branch_id,
    headcount_spans.from_on as on_date,
    'headcount' as kind,
    cast(headcount_spans.formal as varchar) || '+' || cast(headcount_spans.probationary as varchar) as label,
    headcount_spans.file_no,
    headcount_spans.row_no
from facts.headcount_spans
union all
select
    'tally' as measure,
    'dues_reminder' as item,
    dues.branch_id,
    dues.ends_on as on_date,
    'dues' as kind,
    cast(dues.payers_paid as varchar) || '/' || cast(dues.payers_due as varchar) as label,
    dues.file_no,
    dues.row_no
from staging.dues
join facts.dues_spans
    on dues_spans.branch_id = dues.branch_id
    and dues_spans.from_on = dues.starts_on
    and dues_spans.until_on = date '9999-12-31'
union all
select
    'dues' as measure,
    'collected_in_month' as item,
    dues.branch_id,
    dues.ends_on as on_date,
    'dues' as kind,
    cast(dues.collected_on as varchar) as label,
    dues.file_no,
    dues.row_no
from staging.dues
union all
select
    'dues_base' as measure,
    'assessed_by_year_end' as item,
    dues_bases.branch_id,
    cast(cast(dues_bases.year as varchar) || '-12-31' as date) as on_date,
    'dues_base' as kind,
    cast(dues_bases.assessed_on as varchar) as label,
    dues_bases.file_no,
    dues_bases.row_no
from staging.dues_bases
union all
select
    'training_hours' as measure,
    hours_bins.role as item,
    hours_bins.branch_id,
    cast(cast(hours_bins.year as varchar) || '-12-31' as date) as on_date,
    'hours_bin' as kind,
    cast(hours_bins.hours as varchar) || ' × ' || cast(hours_bins.headcount as varchar) as label,
    hours_bins.file_no,
    hours_bins.row_no
from staging.hours_bins
union all
select
    'volunteering' as measure,
    times_bins.metric as item,
    times_bins.branch_id,
    cast(cast(times_bins.year as varchar) || '-12-31' as date) as on_date,
    'times_bin' as kind,
    cast(times_bins.times as varchar) || ' × ' || cast(times_bins.headcount as varchar) as label,
    times_bins.file_no,
    times_bins.row_no
from staging.times_bins
where times_bins.metric = 'volunteer'
union all
select
    'volunteering' as measure,
    'volunteer' as item,
    headcount_spans.branch_id,
    headcount_spans.from_on as on_date,
    'headcount' as kind,
    cast(headcount_spans.service_capable as varchar) as label,
    headcount_spans.file_no,
    headcount_spans.row_no
from facts.headcount_spans
union all
select
    'committee_trained' as measure,
    '*' as item,
    hours_bins.branch_id,
    cast(null as date) as on_date,
    'hours_bin' as kind,
    cast(hours_bins.year as varchar) || ' ' || cast(hours_bins.centralised_sessions as varchar)
        || ' × ' || cast(hours_bins.headcount as varchar) as label,
    hours_bins.file_no,
    hours_bins.row_no
from staging.hours_bins
where hours_bins.role in ('deputy', 'organization', 'publicity', 'discipline', 'committee')
union all
select
    'committee_trained' as measure,
    '*' as item,
    posts.branch_id,
    cast(null as date) as on_date,
    'post' as kind,
    posts.role || ' ' || cast(posts.started_on as varchar) as label,
    posts.file_no,
    posts.row_no
from staging.posts
where posts.role in ('secretary', 'deputy', 'organization', 'publicity', 'discipline', 'committee')
