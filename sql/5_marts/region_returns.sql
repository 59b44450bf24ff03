-- One row per region, supplied kind of record and period in which it is returned.
-- Key: region_id, kind, period
select
    region_returns.region_id,
    region_returns.kind,
    region_returns.cadence,
    region_returns.period,
    cast(region_returns.branches_active as integer) as branches_active,
    cast(region_returns.branches_reporting as integer) as branches_reporting
from results.region_returns
