-- One row per measure, item, branch and period that something is recorded for.
-- Key: measure, item, branch_id, period
-- state says what the records themselves imply: no_data, manual, n_a, or open (a limit still running).
select activity_days.measure, activity_days.item, activity_days.branch_id, activity_days.period, cast(activity_days.days as decimal(18, 4)) as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.activity_days
union all
select group_months.measure, group_months.item, group_months.branch_id, group_months.period, group_months.value as value, group_months.expected as expected, cast(null as varchar) as state
from measures.group_months
union all
select headcounts.measure, headcounts.item, headcounts.branch_id, headcounts.period, headcounts.value as value, cast(null as decimal(18, 4)) as expected, headcounts.state as state
from measures.headcounts
union all
select committees.measure, committees.item, committees.branch_id, committees.period, committees.value as value, cast(null as decimal(18, 4)) as expected, committees.state as state
from measures.committees
union all
select group_sizes.measure, group_sizes.item, group_sizes.branch_id, group_sizes.period, group_sizes.value as value, cast(null as decimal(18, 4)) as expected, group_sizes.state as state
from measures.group_sizes
union all
select terms.measure, terms.item, terms.branch_id, terms.period, terms.value as value, cast(null as decimal(18, 4)) as expected, terms.state as state
from measures.terms
union all
select vacancies.measure, vacancies.item, vacancies.branch_id, vacancies.period, vacancies.value as value, cast(null as decimal(18, 4)) as expected, vacancies.state as state
from measures.vacancies
union all
select fundings.measure, fundings.item, fundings.branch_id, fundings.period, fundings.value as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.fundings
union all
select fundings_per_member.measure, fundings_per_member.item, fundings_per_member.branch_id, fundings_per_member.period, fundings_per_member.value as value, cast(null as decimal(18, 4)) as expected, fundings_per_member.state as state
from measures.fundings_per_member
union all
select funding_growth.measure, funding_growth.item, funding_growth.branch_id, funding_growth.period, funding_growth.value as value, cast(null as decimal(18, 4)) as expected, funding_growth.state as state
from measures.funding_growth
union all
select venues.measure, venues.item, venues.branch_id, venues.period, venues.value as value, cast(null as decimal(18, 4)) as expected, venues.state as state
from measures.venues
union all
select venue_items.measure, venue_items.item, venue_items.branch_id, venue_items.period, venue_items.value as value, cast(null as decimal(18, 4)) as expected, venue_items.state as state
from measures.venue_items
union all
select documents.measure, documents.item, documents.branch_id, documents.period, documents.value as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.documents
union all
select three_lists.measure, three_lists.item, three_lists.branch_id, three_lists.period, three_lists.value as value, cast(null as decimal(18, 4)) as expected, three_lists.state as state
from measures.three_lists
union all
select ledgers.measure, ledgers.item, ledgers.branch_id, ledgers.period, ledgers.value as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.ledgers
union all
select task_lists.measure, task_lists.item, task_lists.branch_id, task_lists.period, task_lists.value as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.task_lists
union all
select duties.measure, duties.item, duties.branch_id, duties.period, duties.value as value, cast(null as decimal(18, 4)) as expected, duties.state as state
from measures.duties
union all
select training_sessions.measure, training_sessions.item, training_sessions.branch_id, training_sessions.period, training_sessions.value as value, cast(null as decimal(18, 4)) as expected, cast(null as varchar) as state
from measures.training_sessions
union all
select minutes_filed.measure, minutes_filed.item, minutes_filed.branch_id, minutes_filed.period, minutes_filed.value as value, minutes_filed.expected as expected, cast(null as varchar) as state
from measures.minutes_filed
union all
select satisfactions.measure, satisfactions.item, satisfactions.branch_id, satisfactions.period, satisfactions.value as value, satisfactions.expected as expected, cast(null as varchar) as state
from measures.satisfactions
