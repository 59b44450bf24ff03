-- One row per scheme, cycle, step and quota that cannot be kept, or number of places that cannot be filled.
-- Key: scheme_id, cycle, step, level, id
select
    selection_miss.scheme_id,
    selection_miss.cycle,
    selection_miss.step,
    selection_miss.level,
    selection_miss.id,
    selection_miss.asked,
    selection_miss.kept,
    selection_miss.reason_zh
from raw.selection_miss
