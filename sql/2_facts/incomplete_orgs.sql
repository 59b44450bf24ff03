-- One row per organisation, kind of record and span of days that a refused row touches.
-- Key: org_id, kind, from_on, to_on
-- A row that tells neither an organisation nor a branch may be about any organisation. Without a day it bears on all.
with

touched as (
    select
        quarantine.kind,
        quarantine.org_id,
        quarantine.branch_id,
        coalesce(quarantine.from_on, date '0001-01-01') as from_on,
        coalesce(quarantine.to_on, date '9999-12-31') as to_on
    from staging.quarantine
)

select touched.org_id, touched.kind, touched.from_on, touched.to_on
from touched
where touched.org_id is not null
union
select org_branches.org_id, touched.kind, touched.from_on, touched.to_on
from touched
join facts.org_branches on org_branches.branch_id = touched.branch_id
union
select orgs.org_id, touched.kind, touched.from_on, touched.to_on
from touched
cross join facts.orgs
where touched.org_id is null and touched.branch_id is null
