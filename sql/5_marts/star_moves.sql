-- One row per scheme, cycle, level (city, region, sector), id, star before and star after.
-- Key: scheme_id, cycle, level, id, star_before, star_after
-- -1 stands for a branch that was not rated in that cycle, or was not there.
with

moves as (
    select
        branch_stars.scheme_id,
        branch_stars.cycle,
        branch_stars.branch_id,
        coalesce(before_stars.star_level, -1) as star_before,
        branch_stars.star_level as star_after
    from results.branch_stars
    left join results.branch_stars as before_stars
        on before_stars.scheme_id = branch_stars.scheme_id
        and before_stars.branch_id = branch_stars.branch_id
        and before_stars.cycle = branch_stars.cycle - 1
    union all
    select
        branch_stars.scheme_id,
        branch_stars.cycle + 1 as cycle,
        branch_stars.branch_id,
        branch_stars.star_level as star_before,
        -1 as star_after
    from results.branch_stars
    join (
        select distinct branch_stars.scheme_id, branch_stars.cycle from results.branch_stars
    ) as cycles
        on cycles.scheme_id = branch_stars.scheme_id
        and cycles.cycle = branch_stars.cycle + 1
    left join results.branch_stars as after_stars
        on after_stars.scheme_id = branch_stars.scheme_id
        and after_stars.branch_id = branch_stars.branch_id
        and after_stars.cycle = branch_stars.cycle + 1
    where after_stars.branch_id is null
),

placed as (
    select moves.*, 'city' as level, '*' as id from moves
    union all
    select moves.*, 'region' as level, branches.region_id as id
    from moves
    join facts.branches on branches.branch_id = moves.branch_id
    union all
    select moves.*, 'sector' as level, branches.sector as id
    from moves
    join facts.branches on branches.branch_id = moves.branch_id
)

select
    placed.scheme_id,
    placed.cycle,
    placed.level,
    placed.id,
    placed.star_before,
    placed.star_after,
    cast(count(*) as integer) as branches
from placed
group by placed.scheme_id, placed.cycle, placed.level, placed.id, placed.star_before, placed.star_after
