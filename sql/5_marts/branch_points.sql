-- One row per scheme, branch, cycle and clause that carries points for the branch's sector.
-- Key: scheme_id, branch_id, cycle, clause_id
select
    branch_points.scheme_id,
    branch_points.branch_id,
    branch_points.cycle,
    branch_points.clause_id,
    branch_points.dimension_id,
    cast(round(branch_points.points, 2) as decimal(9, 2)) as points,
    branch_points.max_points,
    branch_points.is_bonus
from results.branch_points
