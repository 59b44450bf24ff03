-- One row per level, id and month.
-- Key: level, id, month
select
    rollout.level,
    rollout.id,
    rollout.month,
    cast(rollout.branches_active as integer) as branches_active,
    cast(rollout.branches_accepted as integer) as branches_accepted,
    rollout.accepted_share,
    rollout.target_due_on,
    rollout.target_share,
    rollout.target_qualifier,
    rollout.required_pace,
    rollout.recent_pace,
    rollout.forecast_low,
    rollout.forecast_high,
    rollout.status
from results.rollout
