-- One row per dimension of a pack or scheme.
-- Key: pack_id, dimension_id
select
    dimensions.pack_id,
    dimensions.dimension_id,
    dimensions.title,
    dimensions.position,
    dimensions.cap
from raw.dimensions
