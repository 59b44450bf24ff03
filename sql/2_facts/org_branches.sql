-- One row per organisation and branch below it, at any depth.
-- Key: org_id, branch_id
select
    org_chains.above_id as org_id,
    branches.branch_id,
    branches.is_active
from facts.branches
join facts.org_chains on org_chains.org_id = branches.org_id
