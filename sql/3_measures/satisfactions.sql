-- One row per branch, year and audience asked: those satisfied, of the valid answers.
-- Key: measure, item, branch_id, period
-- Only for: satisfaction
select
    'satisfaction' as measure,
    satisfactions.audience as item,
    'year' as span_kind,
    satisfactions.branch_id,
    cast(satisfactions.year as varchar) as period,
    cast(satisfactions.satisfied as decimal(18, 4)) as value,
    cast(satisfactions.respondents as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.satisfactions
