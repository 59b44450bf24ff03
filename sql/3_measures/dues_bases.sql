-- One row per branch and year whose dues base was assessed by the end of that year, however early.
-- Key: measure, item, branch_id, period
-- Only for: dues_base
select
    'dues_base' as measure,
    'assessed_by_year_end' as item,
    'year' as span_kind,
    dues_bases.branch_id,
    cast(dues_bases.year as varchar) as period,
    cast(1 as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.dues_bases
where dues_bases.assessed_on <= cast(cast(dues_bases.year as varchar) || '-12-31' as date)
