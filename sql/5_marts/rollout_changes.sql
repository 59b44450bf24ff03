-- One row per level, id and month.
-- Key: level, id, month
-- Causes are signed, so that before and all causes add up to after; merged is a part of dissolved.
select
    rollout_counts.level,
    rollout_counts.id,
    rollout_counts.month,
    cast(rollout_counts.accepted_before as integer) as accepted_before,
    cast(rollout_counts.accepted as integer) as accepted,
    cast(-rollout_counts.withdrawn as integer) as withdrawn,
    cast(rollout_counts.formed as integer) as formed,
    cast(-rollout_counts.dissolved as integer) as dissolved,
    cast(-rollout_counts.merged as integer) as merged,
    cast(rollout_counts.accepted_after as integer) as accepted_after
from results.rollout_counts
