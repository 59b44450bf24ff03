-- One row per scheme and tier of branches that are brought up for later years.
-- Key: scheme_id, tier_no
select
    selection_tiers.scheme_id,
    selection_tiers.tier_no,
    selection_tiers.tier,
    selection_tiers.upto_rank,
    selection_tiers.reason
from raw.selection_tiers
