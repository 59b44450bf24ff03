-- One row per scheme and clause that carries points.
-- Key: scheme_id, clause_id
-- Where sectors differ, the most it is worth to any of them.
select
    scheme_points.scheme_id,
    scheme_points.clause_id,
    scheme_points.dimension_id,
    max(scheme_points.points) as points,
    scheme_points.is_bonus,
    max(case when scheme_points.scoring = 'all_or_nothing' then 1 else 0 end) = 1 as is_all_or_nothing
from staging.scheme_points
group by
    scheme_points.scheme_id, scheme_points.clause_id, scheme_points.dimension_id, scheme_points.is_bonus
