-- One row per branch and month whose dues were collected within that month.
-- Key: measure, item, branch_id, period
-- Only for: dues
-- Who paid is another question: one late payer does not undo the collection.
select
    'dues' as measure,
    'collected_in_month' as item,
    'month' as span_kind,
    dues.branch_id,
    dues.month as period,
    cast(1 as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.dues
where dues.collected_on between dues.starts_on and dues.ends_on
