-- One row per organisation above branches.
-- Key: org_id
select
    orgs.org_id,
    orgs.parent_org_id,
    orgs.name,
    orgs.org_level,
    orgs.region_id
from facts.orgs
