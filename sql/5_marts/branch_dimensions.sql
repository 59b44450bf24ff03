-- One row per scheme, branch, cycle and dimension.
-- Key: scheme_id, branch_id, cycle, dimension_id
-- max_points are the points of what could be judged.
select
    branch_points.scheme_id,
    branch_points.branch_id,
    branch_points.cycle,
    branch_points.dimension_id,
    cast(round(coalesce(sum(branch_points.points), 0), 2) as decimal(9, 2)) as points,
    cast(
        sum(case when branch_points.points is not null then branch_points.max_points else 0 end) as decimal(9, 2)
    ) as max_points,
    false as is_capped
from results.branch_points
group by branch_points.scheme_id, branch_points.branch_id, branch_points.cycle, branch_points.dimension_id
