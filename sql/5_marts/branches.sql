-- One row per branch.
-- Key: branch_id
select
    branches.branch_id,
    branches.name,
    branches.org_id,
    branches.region_id,
    branches.region_name,
    branches.sector,
    branches.form,
    headcount_spans.formal,
    headcount_spans.probationary,
    branches.formed_on,
    branches.dissolved_on,
    branches.is_active
from facts.branches
left join facts.headcount_spans
    on headcount_spans.branch_id = branches.branch_id
    and headcount_spans.until_on = date '9999-12-31'
