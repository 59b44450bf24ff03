-- One row per scheme and kind of star rule, in the order they are applied.
-- Key: scheme_id, rule_kind
select
    star_order.scheme_id,
    star_order.rule_kind,
    star_order.position
from raw.star_order
