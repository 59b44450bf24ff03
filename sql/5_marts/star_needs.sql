-- One row per scheme, branch, cycle and rule that has to be lifted before the next star.
-- Key: scheme_id, branch_id, cycle, rule_id
-- Needed and actual are in the rule's own measure: veto: vetoes in force; judged: share of the points judged; threshold:
-- score; gate: share satisfied; quota: score of the last who has a place; ladder: star of the cycle before.
-- The one at position 1 is the rule that bound the star.
select
    star_bounds.scheme_id,
    star_bounds.branch_id,
    star_bounds.cycle,
    star_bounds.star_level + 1 as next_level,
    star_bounds.rule_id,
    star_bounds.rule_kind,
    cast(star_bounds.position as integer) as position,
    star_bounds.needed,
    star_bounds.actual,
    cast(case when star_bounds.rule_kind = 'quota' then quota_cuts.places end as integer) as places,
    cast(case when star_bounds.rule_kind = 'quota' then quota_limits.rank end as integer) as rank,
    cast(case when star_bounds.rule_kind = 'quota' then quota_cuts.group_size end as integer) as group_size,
    case when star_bounds.rule_kind = 'quota' then quota_limits.peer_group end as peer_group
from results.star_bounds
left join results.quota_limits
    on quota_limits.scheme_id = star_bounds.scheme_id
    and quota_limits.branch_id = star_bounds.branch_id
    and quota_limits.cycle = star_bounds.cycle
left join results.quota_cuts
    on quota_cuts.scheme_id = quota_limits.scheme_id
    and quota_cuts.cycle = quota_limits.cycle
    and quota_cuts.peer_group = quota_limits.peer_group
    and quota_cuts.peers = quota_limits.peers
    and quota_cuts.star_level = quota_limits.next_level
where star_bounds.star_level < star_bounds.top_level
