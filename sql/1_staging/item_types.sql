-- One row per item of some clause's measure and type of activity it stands for.
-- Key: item, activity_type
select
    item_types.item,
    item_types.activity_type
from raw.item_types
