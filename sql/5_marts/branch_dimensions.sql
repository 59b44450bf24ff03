-- One row per scheme, branch, cycle and dimension.
-- Key: scheme_id, branch_id, cycle, dimension_id
-- max_points are the points of what could be judged, no more than the cap; bonus clauses stand apart.
select
    dimension_points.scheme_id,
    dimension_points.branch_id,
    dimension_points.cycle,
    dimension_points.dimension_id,
    cast(round(coalesce(dimension_points.points, 0), 2) as decimal(9, 2)) as points,
    cast(dimension_points.judged_points as decimal(9, 2)) as max_points,
    dimension_points.is_capped
from results.dimension_points
