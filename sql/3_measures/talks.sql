-- One row per branch and year with talks: heart-to-heart talks of every kind.
-- Key: measure, item, branch_id, period
-- Only for: talks
select
    'talks' as measure,
    'any' as item,
    'year' as span_kind,
    tallies.branch_id,
    cast(tallies.year as varchar) as period,
    cast(sum(tallies.actual) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.tallies
where tallies.tally_code in (
    'talk_secretary_member',
    'talk_secretary_committee',
    'talk_committee_pair',
    'talk_committee_linked',
    'talk_superior_secretary',
    'talk_sanctioned'
)
  and tallies.actual > 0
group by tallies.branch_id, cast(tallies.year as varchar)
