-- One row per branch, supplied kind of record and period of which the branch was there and returned none.
-- Key: kind, period, branch_id
select
    region_returns.kind,
    region_returns.cadence,
    region_returns.period,
    branches.branch_id,
    branches.region_id
from results.region_returns
cross join staging.programme
left join staging.periods on periods.period = region_returns.period
join facts.branches
    on branches.region_id = region_returns.region_id
    and (branches.formed_on is null or branches.formed_on <= coalesce(least(periods.ends_on, programme.as_of), programme.as_of))
    and (branches.dissolved_on is null or branches.dissolved_on >= coalesce(least(periods.ends_on, programme.as_of), programme.as_of))
left join staging.returned
    on returned.kind = region_returns.kind
    and returned.period = region_returns.period
    and returned.branch_id = branches.branch_id
-- What is returned only when something happened is not missing.
where region_returns.cadence <> 'event'
    and region_returns.branches_reporting < region_returns.branches_active
    and returned.branch_id is null
