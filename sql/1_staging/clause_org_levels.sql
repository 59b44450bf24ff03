-- One row per clause about superior organisations and level of organisation it asks.
-- Key: clause_id, org_level
-- is_over_branches: only those with a branch somewhere below them are asked.
select
    clause_org_levels.clause_id,
    clause_org_levels.org_level,
    clause_org_levels.is_over_branches
from raw.clause_org_levels
