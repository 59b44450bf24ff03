-- One row per period, standing and once included, and the cycle it counts in.
-- Key: period
select periods.period, periods.period_kind, periods.year, periods.ends_on
from staging.periods
union all
select labels.period, 'none' as period_kind, extract(year from programme.as_of) as year, programme.as_of as ends_on
from (select 'standing' as period union all select 'once' as period) as labels
cross join staging.programme
