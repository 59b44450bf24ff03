-- One row per scheme and rule that can bind a star.
-- Key: scheme_id, rule_id
-- A cut has the least score of its level; a gate has the share it asks for and the level it holds at.
select
    scheme_stars.scheme_id,
    scheme_stars.rule_id,
    scheme_stars.star_level,
    scheme_stars.min_score,
    cast(null as varchar) as title
from staging.scheme_stars
union all
select
    scheme_gates.scheme_id,
    scheme_gates.gate_id as rule_id,
    scheme_gates.max_star as star_level,
    scheme_gates.min_share as min_score,
    scheme_gates.title
from staging.scheme_gates
