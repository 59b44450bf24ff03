-- One row per scheme, branch and cycle: points of what could be judged, on the scheme's full scale, and the bonus on top.
-- Key: scheme_id, branch_id, cycle
-- Stored: stars, ranks, weak branches and every list of scores read it.
-- A score is rounded to two places once, and stars are cut from the rounded score: what is shown is what counts.
with

totals as (
    select
        dimension_points.scheme_id,
        dimension_points.branch_id,
        dimension_points.cycle,
        sum(dimension_points.points) as points,
        sum(dimension_points.judged_points) as judged_points,
        sum(dimension_points.due_points) as due_points
    from results.dimension_points
    group by dimension_points.scheme_id, dimension_points.branch_id, dimension_points.cycle
),

bonuses as (
    select
        branch_points.scheme_id,
        branch_points.branch_id,
        branch_points.cycle,
        round(sum(branch_points.points), 2) as points
    from results.branch_points
    where branch_points.is_bonus and branch_points.points is not null
    group by branch_points.scheme_id, branch_points.branch_id, branch_points.cycle
),

topped as (
    select
        totals.scheme_id,
        totals.branch_id,
        totals.cycle,
        totals.points,
        totals.judged_points,
        totals.due_points,
        schemes.full_points,
        schemes.min_judged_share,
        cast(
            case when bonuses.points > schemes.bonus_max then schemes.bonus_max else coalesce(bonuses.points, 0) end
            as decimal(9, 2)
        ) as bonus_points
    from totals
    join staging.schemes on schemes.scheme_id = totals.scheme_id
    left join bonuses
        on bonuses.scheme_id = totals.scheme_id
        and bonuses.branch_id = totals.branch_id
        and bonuses.cycle = totals.cycle
)

select
    topped.scheme_id,
    topped.branch_id,
    topped.cycle,
    cast(round(cast(topped.points as decimal(18, 8)), 2) as decimal(9, 2)) as raw_score,
    topped.bonus_points,
    cast(round(cast(
        cast(topped.points as double) * topped.full_points / nullif(topped.judged_points, 0) as decimal(18, 8)
    ), 2) as decimal(9, 2)) + topped.bonus_points as score,
    cast(topped.judged_points as decimal(9, 2)) as judged_points,
    cast(topped.due_points as decimal(9, 2)) as due_points,
    topped.judged_points > 0
    and topped.judged_points >= topped.min_judged_share * topped.due_points as is_rated
from topped
