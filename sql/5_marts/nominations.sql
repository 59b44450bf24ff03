-- One row per branch put forward as weak, held against the evidence; a doubt, not a finding.
-- Key: case_id
select
    nominations.case_id,
    nominations.branch_id,
    branches.region_id,
    nominations.nominated_on,
    cast(nominations.criteria as integer) as criteria,
    nominations.since_on,
    nominations.finding
from results.nominations
join facts.branches on branches.branch_id = nominations.branch_id
