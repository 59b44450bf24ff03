-- One row per scheme, branch and cycle: points of what could be judged, on the scheme's full scale.
-- Key: scheme_id, branch_id, cycle
-- A score is rounded to two places once, and stars are cut from the rounded score: what is shown is what counts.
with

totals as (
    select
        branch_points.scheme_id,
        branch_points.branch_id,
        branch_points.cycle,
        sum(branch_points.points) as points,
        sum(case when branch_points.points is not null then branch_points.max_points else 0 end) as judged_points,
        sum(case when branch_points.is_due then branch_points.max_points else 0 end) as due_points
    from results.branch_points
    group by branch_points.scheme_id, branch_points.branch_id, branch_points.cycle
)

select
    totals.scheme_id,
    totals.branch_id,
    totals.cycle,
    cast(round(cast(totals.points as decimal(18, 8)), 2) as decimal(9, 2)) as raw_score,
    cast(round(cast(
        cast(totals.points as double) * schemes.full_points / nullif(totals.judged_points, 0) as decimal(18, 8)
    ), 2) as decimal(9, 2)) as score,
    cast(totals.judged_points as decimal(9, 2)) as judged_points,
    cast(totals.due_points as decimal(9, 2)) as due_points,
    totals.judged_points > 0
    and totals.judged_points >= schemes.min_judged_share * totals.due_points as is_rated
from totals
join staging.schemes on schemes.scheme_id = totals.scheme_id
