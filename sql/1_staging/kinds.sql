-- One row per kind of record that speaks of branches.
-- Key: kind
select
    kinds.kind,
    kinds.zh,
    kinds.is_supplied,
    cadences.cadence
from raw.kinds
join raw.cadences on cadences.kind = kinds.kind
