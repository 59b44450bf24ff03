-- One row per scheme and cycle: until when the list is checked again.
-- Key: scheme_id, cycle
select
    selection_days.scheme_id,
    selection_days.cycle,
    selection_days.check_until
from raw.selection_days
