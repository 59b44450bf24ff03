-- One row per scheme and star level.
-- Key: scheme_id, star_level
select
    scheme_stars.scheme_id,
    scheme_stars.star_level,
    scheme_stars.min_score,
    scheme_stars.rule_id
from raw.scheme_stars
