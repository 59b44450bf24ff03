-- One row per dated target of a pack.
-- Key: pack_id, due_on
select
    targets.pack_id,
    targets.due_on,
    targets.target_share,
    targets.qualifier,
    targets.tolerance,
    targets.citation
from staging.targets
