-- One row per scheme, sector and clause that carries points for it.
-- Key: scheme_id, sector, clause_id
select
    scheme_points.scheme_id,
    scheme_points.sector,
    scheme_points.clause_id,
    scheme_points.dimension_id,
    scheme_points.points,
    scheme_points.scoring,
    scheme_points.is_bonus
from raw.scheme_points
