-- One row per scheme and star level with places.
-- Key: scheme_id, star_level
select
    quota_levels.scheme_id,
    quota_levels.star_level,
    quota_levels.share,
    quota_levels.rule_id
from raw.quota_levels
