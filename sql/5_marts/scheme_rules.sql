-- One row per scheme and rule that can bind a star, apart from vetoes and too little judged.
-- Key: scheme_id, rule_id
-- A cut has the least score of its level, a gate the share it asks for and the level it holds at, places their share
-- of the peers, a ladder its start level.
select
    scheme_stars.scheme_id,
    scheme_stars.rule_id,
    'threshold' as rule_kind,
    scheme_stars.star_level,
    scheme_stars.min_score,
    cast(null as varchar) as title
from staging.scheme_stars
union all
select
    scheme_gates.scheme_id,
    scheme_gates.gate_id as rule_id,
    'gate' as rule_kind,
    scheme_gates.max_star as star_level,
    scheme_gates.min_share as min_score,
    scheme_gates.title
from staging.scheme_gates
union all
select
    quota_levels.scheme_id,
    quota_levels.rule_id,
    'quota' as rule_kind,
    quota_levels.star_level,
    quota_levels.share as min_score,
    cast(null as varchar) as title
from staging.quota_levels
union all
select
    star_rules.scheme_id,
    'ladder' as rule_id,
    'ladder' as rule_kind,
    star_rules.start_level as star_level,
    cast(null as decimal(9, 6)) as min_score,
    cast(null as varchar) as title
from staging.star_rules
where star_rules.start_level is not null
