-- One row per scheme, cycle and step: who came to it, and who passed on record or by proposal.
-- Key: scheme_id, cycle, step
select
    selection_count.scheme_id,
    selection_count.cycle,
    selection_count.step,
    selection_count.candidates,
    selection_count.recorded,
    selection_count.proposed
from raw.selection_count
