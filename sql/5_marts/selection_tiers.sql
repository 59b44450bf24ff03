-- One row per scheme, cycle and branch in a tier: as recorded in the years of the plan, else by rank.
-- Key: scheme_id, cycle, branch_id
select
    tiers.scheme_id,
    tiers.cycle,
    tiers.branch_id,
    branches.name,
    branches.region_id,
    branches.region_name,
    branches.sector,
    tiers.tier,
    tiers.tier_recorded,
    tiers.recorded_cycle,
    tiers.tier_suggested,
    before.tier as tier_before
from results.selection_tiers as tiers
left join facts.branches on branches.branch_id = tiers.branch_id
left join results.selection_tiers as before
    on before.scheme_id = tiers.scheme_id
    and before.branch_id = tiers.branch_id
    and before.cycle = tiers.cycle - 1
