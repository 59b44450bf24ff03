-- One row per scheme and candidate, held against the cases that are open.
-- Key: scheme_id, branch_id
select
    weak_branches.scheme_id,
    weak_branches.branch_id,
    branches.name,
    branches.region_id,
    branches.sector,
    cast(weak_branches.criteria as integer) as criteria,
    weak_branches.since_on,
    weak_branches.fired_on,
    weak_branches.case_id,
    weak_branches.outcome
from results.weak_branches
join facts.branches on branches.branch_id = weak_branches.branch_id
