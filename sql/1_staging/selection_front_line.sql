-- One row per scheme and sector that counts as the front line.
-- Key: scheme_id, sector
select
    selection_front_line.scheme_id,
    selection_front_line.sector
from raw.selection_front_line
