-- One row per scheme and dimension whose points decide between equal scores.
-- Key: scheme_id, position
select
    quota_ties.scheme_id,
    quota_ties.position,
    quota_ties.dimension_id
from raw.quota_ties
