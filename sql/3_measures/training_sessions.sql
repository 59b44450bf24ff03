-- One row per branch, role and year: centralised sessions of the person who attended the fewest.
-- Key: measure, item, branch_id, period
-- Only for: training_sessions
select
    'training_sessions' as measure,
    hours_bins.role as item,
    'year' as span_kind,
    hours_bins.branch_id,
    cast(hours_bins.year as varchar) as period,
    cast(min(hours_bins.centralised_sessions) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.hours_bins
where hours_bins.headcount > 0
group by hours_bins.role, hours_bins.branch_id, cast(hours_bins.year as varchar)
