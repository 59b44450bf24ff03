-- One row per scheme and value it chose for weak branches and their cases, with its reason.
-- Key: scheme_id, name
select
    weak_reasons.scheme_id,
    weak_reasons.name,
    weak_reasons.value,
    weak_reasons.reason
from raw.weak_reasons
