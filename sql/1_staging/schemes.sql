-- One row per scheme.
-- Key: scheme_id
select
    schemes.scheme_id,
    schemes.pack_id,
    schemes.title,
    schemes.full_points,
    schemes.bonus_max,
    schemes.min_judged_share,
    schemes.qualify_score
from raw.schemes
