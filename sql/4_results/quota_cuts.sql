-- One row per scheme, cycle, group of peers and star level with places: how many were taken, and by what last score.
-- Key: scheme_id, cycle, peer_group, peers, star_level
-- Places include those that came down from the level above.
select
    quota_rounds.scheme_id,
    quota_rounds.cycle,
    quota_rounds.peer_group,
    quota_rounds.peers,
    quota_rounds.star_level,
    max(quota_rounds.places) as places,
    count(case when quota_rounds.placed_level = quota_rounds.star_level then 1 end) as taken,
    min(case when quota_rounds.placed_level = quota_rounds.star_level then quota_rounds.score end) as last_score,
    count(*) as group_size
from results.quota_rounds
group by
    quota_rounds.scheme_id,
    quota_rounds.cycle,
    quota_rounds.peer_group,
    quota_rounds.peers,
    quota_rounds.star_level
