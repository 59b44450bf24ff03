-- One row per branch, year and audience asked: those satisfied, of the valid answers.
-- Key: measure, item, branch_id, period
select
    'satisfaction' as measure,
    satisfactions.audience as item,
    satisfactions.branch_id,
    cast(satisfactions.year as varchar) as period,
    cast(satisfactions.satisfied as decimal(18, 4)) as value,
    cast(satisfactions.respondents as decimal(18, 4)) as expected
from staging.satisfactions
