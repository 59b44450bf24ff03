-- One row per practice: the layer it stands in, where it came from, and the last move that was taken.
-- Key: practice_id
select
    practices.practice_id,
    practices.layer,
    practices.origin_org_id,
    practices.origin_branch_id,
    coalesce(branches.name, orgs.name) as origin_name,
    coalesce(branches.region_id, orgs.region_id) as region_id,
    practices.adopted_on,
    practices.moved_from,
    practices.moved_on
from staging.practices
left join facts.branches on branches.branch_id = practices.origin_branch_id
left join facts.orgs on orgs.org_id = practices.origin_org_id
