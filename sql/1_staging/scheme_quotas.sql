-- One row per scheme that gives stars by places; group_1 to group_4 are whom a branch competes with, in order.
-- Key: scheme_id
select
    scheme_quotas.scheme_id,
    scheme_quotas.min_group,
    scheme_quotas.rounding,
    scheme_quotas.ties,
    scheme_quotas.spill_over,
    scheme_quotas.rest_level,
    scheme_quotas.group_1,
    scheme_quotas.group_2,
    scheme_quotas.group_3,
    scheme_quotas.group_4
from raw.scheme_quotas
