-- One row per scheme and clause that carries points.
-- Key: scheme_id, clause_id
select
    scheme_points.scheme_id,
    scheme_points.clause_id,
    scheme_points.dimension_id,
    scheme_points.points
from staging.scheme_points
