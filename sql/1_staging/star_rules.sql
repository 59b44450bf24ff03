-- One row per scheme: its highest star, what a veto does, and its ladder if it has one.
-- Key: scheme_id
select
    star_rules.scheme_id,
    star_rules.top_level,
    star_rules.veto_max_star,
    star_rules.veto_qualification,
    star_rules.start_level,
    star_rules.ladder_drop,
    star_rules.ladder_gap,
    star_rules.most_cycles
from raw.star_rules
