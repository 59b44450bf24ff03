-- One row per scheme, branch, cycle and dimension: its points, no more than the dimension's cap lets count.
-- Key: scheme_id, branch_id, cycle, dimension_id
-- Stored: scores, ties and the pages' dimensions read it.
-- Points are null where nothing of it could be judged. Bonus clauses stand apart: see scores.
with

summed as (
    select
        branch_points.scheme_id,
        branch_points.branch_no,
        branch_points.cycle,
        branch_points.dimension_id,
        cast(sum(branch_points.points) as decimal(18, 8)) as points,
        sum(case when branch_points.points is not null then branch_points.max_points else 0 end) as judged_points,
        sum(case when branch_points.is_due then branch_points.max_points else 0 end) as due_points
    from results.branch_points
    where not branch_points.is_bonus
    group by
        branch_points.scheme_id, branch_points.branch_no, branch_points.cycle, branch_points.dimension_id
)

select
    summed.scheme_id,
    branches.branch_id,
    summed.cycle,
    summed.dimension_id,
    case when summed.points > dimensions.cap then dimensions.cap else summed.points end as points,
    case when summed.judged_points > dimensions.cap then dimensions.cap else summed.judged_points end as judged_points,
    case when summed.due_points > dimensions.cap then dimensions.cap else summed.due_points end as due_points,
    coalesce(summed.points > dimensions.cap, false) as is_capped
from summed
join facts.branches on branches.branch_no = summed.branch_no
join staging.dimensions
    on dimensions.pack_id = summed.scheme_id
    and dimensions.dimension_id = summed.dimension_id
