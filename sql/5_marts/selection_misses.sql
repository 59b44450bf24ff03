-- One row per scheme, cycle, step and quota that cannot be kept, or number of places that cannot be filled.
-- Key: scheme_id, cycle, step, level, id
select
    misses.scheme_id,
    misses.cycle,
    misses.step,
    misses.level,
    misses.id,
    misses.asked,
    misses.kept,
    misses.reason_zh
from staging.selection_misses as misses
