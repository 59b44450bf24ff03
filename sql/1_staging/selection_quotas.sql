-- One row per scheme and quota of its selection.
-- Key: scheme_id, quota_no
select
    selection_quotas.scheme_id,
    selection_quotas.quota_no,
    selection_quotas.level,
    selection_quotas.id,
    selection_quotas.min_places,
    selection_quotas.max_places,
    selection_quotas.min_share,
    selection_quotas.max_share,
    selection_quotas.min_due,
    selection_quotas.max_due,
    selection_quotas.reason
from raw.selection_quotas
