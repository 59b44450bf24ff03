-- One row per scheme and key that ranks its candidates, first to last.
-- Key: scheme_id, order_no
select
    selection_order.scheme_id,
    selection_order.order_no,
    selection_order.key
from raw.selection_order
