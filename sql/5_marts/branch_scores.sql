-- One row per scheme, branch and cycle.
-- Key: scheme_id, branch_id, cycle
-- The self score comes with assessment sheets; a scheme without them has none.
select
    branch_stars.scheme_id,
    branch_stars.pack_id,
    branch_stars.branch_id,
    branch_stars.cycle,
    branch_stars.raw_score,
    branch_stars.score,
    cast(null as decimal(9, 2)) as self_score,
    branch_stars.judged_points,
    branch_stars.due_points,
    branch_stars.vetoes > 0 as is_vetoed,
    branch_stars.vetoes,
    branch_stars.qualification = 'qualified' as is_qualified,
    branch_stars.qualification,
    branch_stars.star_level,
    branch_stars.star_rule,
    branch_stars.next_star_score
from results.branch_stars
