-- One row per scheme, role and code: inspections that accept a closure, stages that a case keeps closed.
-- Key: scheme_id, role, code
select
    weak_codes.scheme_id,
    weak_codes.role,
    weak_codes.code
from raw.weak_codes
