-- One row per region and cycle: mean score and stars of its branches under the programme's scheme.
-- Key: region_id, cycle
with

placed as (
    select branches.region_id, branch_stars.cycle, branch_stars.score, branch_stars.star_level
    from results.branch_stars
    join staging.programme on programme.scheme_id = branch_stars.scheme_id
    join facts.branches on branches.branch_id = branch_stars.branch_id
    union all
    select '*' as region_id, branch_stars.cycle, branch_stars.score, branch_stars.star_level
    from results.branch_stars
    join staging.programme on programme.scheme_id = branch_stars.scheme_id
)

select
    placed.region_id,
    placed.cycle,
    cast(sum(placed.score) as double) / count(placed.score) as mean_score,
    count(case when placed.star_level = 0 then 1 end) as stars_0,
    count(case when placed.star_level = 1 then 1 end) as stars_1,
    count(case when placed.star_level = 2 then 1 end) as stars_2,
    count(case when placed.star_level = 3 then 1 end) as stars_3,
    count(case when placed.star_level = 4 then 1 end) as stars_4,
    count(case when placed.star_level = 5 then 1 end) as stars_5
from placed
group by placed.region_id, placed.cycle
