-- One row per kind of record, branch and period that any file holds records of.
-- Key: kind, branch_id, period
select distinct
    returned.kind,
    returned.branch_id,
    returned.period
from raw.returned
where returned.branch_id is not null and returned.period is not null
