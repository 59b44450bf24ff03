-- One row per scheme and gate.
-- Key: scheme_id, gate_id
select
    scheme_gates.scheme_id,
    scheme_gates.gate_id,
    scheme_gates.audience,
    scheme_gates.min_share,
    scheme_gates.max_star,
    scheme_gates.title
from raw.scheme_gates
