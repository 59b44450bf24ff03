-- One row per measure, item, branch and period that something is recorded for.
-- Key: measure, item, branch_id, period
-- span_kind: month, quarter, half, year or standing, so that a clause takes only the spans it asks for.
-- state says what the records themselves imply: no_data, manual, n_a, or open (a limit still running).
select
    activity_days.measure,
    activity_days.item,
    activity_days.branch_id,
    activity_days.period,
    activity_days.period_kind as span_kind,
    cast(activity_days.days as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.activity_days
union all
select
    group_months.measure,
    group_months.item,
    group_months.branch_id,
    group_months.period,
    'month' as span_kind,
    group_months.value,
    group_months.expected,
    cast(null as varchar) as state
from measures.group_months
union all
select
    headcounts.measure,
    headcounts.item,
    headcounts.branch_id,
    headcounts.period,
    'standing' as span_kind,
    headcounts.value,
    cast(null as decimal(18, 4)) as expected,
    headcounts.state
from measures.headcounts
union all
select
    committees.measure,
    committees.item,
    committees.branch_id,
    committees.period,
    'standing' as span_kind,
    committees.value,
    cast(null as decimal(18, 4)) as expected,
    committees.state
from measures.committees
union all
select
    group_sizes.measure,
    group_sizes.item,
    group_sizes.branch_id,
    group_sizes.period,
    'standing' as span_kind,
    group_sizes.value,
    cast(null as decimal(18, 4)) as expected,
    group_sizes.state
from measures.group_sizes
union all
select
    terms.measure,
    terms.item,
    terms.branch_id,
    terms.period,
    'standing' as span_kind,
    terms.value,
    cast(null as decimal(18, 4)) as expected,
    terms.state
from measures.terms
union all
select
    vacancies.measure,
    vacancies.item,
    vacancies.branch_id,
    vacancies.period,
    'standing' as span_kind,
    vacancies.value,
    cast(null as decimal(18, 4)) as expected,
    vacancies.state
from measures.vacancies
union all
select
    fundings.measure,
    fundings.item,
    fundings.branch_id,
    fundings.period,
    'year' as span_kind,
    fundings.value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.fundings
union all
select
    fundings_per_member.measure,
    fundings_per_member.item,
    fundings_per_member.branch_id,
    fundings_per_member.period,
    'year' as span_kind,
    fundings_per_member.value,
    cast(null as decimal(18, 4)) as expected,
    fundings_per_member.state
from measures.fundings_per_member
union all
select
    funding_growth.measure,
    funding_growth.item,
    funding_growth.branch_id,
    funding_growth.period,
    'year' as span_kind,
    funding_growth.value,
    cast(null as decimal(18, 4)) as expected,
    funding_growth.state
from measures.funding_growth
union all
select
    venues.measure,
    venues.item,
    venues.branch_id,
    venues.period,
    'standing' as span_kind,
    venues.value,
    cast(null as decimal(18, 4)) as expected,
    venues.state
from measures.venues
union all
select
    venue_items.measure,
    venue_items.item,
    venue_items.branch_id,
    venue_items.period,
    'standing' as span_kind,
    venue_items.value,
    cast(null as decimal(18, 4)) as expected,
    venue_items.state
from measures.venue_items
union all
select
    documents.measure,
    documents.item,
    documents.branch_id,
    documents.period,
    case when documents.period = 'standing' then 'standing' else 'year' end as span_kind,
    documents.value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.documents
union all
select
    three_lists.measure,
    three_lists.item,
    three_lists.branch_id,
    three_lists.period,
    'year' as span_kind,
    three_lists.value,
    cast(null as decimal(18, 4)) as expected,
    three_lists.state
from measures.three_lists
union all
select
    ledgers.measure,
    ledgers.item,
    ledgers.branch_id,
    ledgers.period,
    case when ledgers.period = 'standing' then 'standing' else 'year' end as span_kind,
    ledgers.value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.ledgers
union all
select
    task_lists.measure,
    task_lists.item,
    task_lists.branch_id,
    task_lists.period,
    'year' as span_kind,
    task_lists.value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.task_lists
union all
select
    duties.measure,
    duties.item,
    duties.branch_id,
    duties.period,
    'standing' as span_kind,
    duties.value,
    cast(null as decimal(18, 4)) as expected,
    duties.state
from measures.duties
union all
select
    training_sessions.measure,
    training_sessions.item,
    training_sessions.branch_id,
    training_sessions.period,
    'year' as span_kind,
    training_sessions.value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as varchar) as state
from measures.training_sessions
union all
select
    minutes_filed.measure,
    minutes_filed.item,
    minutes_filed.branch_id,
    minutes_filed.period,
    'year' as span_kind,
    minutes_filed.value,
    minutes_filed.expected,
    cast(null as varchar) as state
from measures.minutes_filed
union all
select
    satisfactions.measure,
    satisfactions.item,
    satisfactions.branch_id,
    satisfactions.period,
    'year' as span_kind,
    satisfactions.value,
    satisfactions.expected,
    cast(null as varchar) as state
from measures.satisfactions
