-- One row per clause and kind of record it needs.
-- Key: clause_id, kind
select
    clause_kinds.clause_id,
    clause_kinds.kind,
    coalesce(kinds.is_supplied, false) as is_supplied
from raw.clause_kinds
left join raw.kinds on kinds.kind = clause_kinds.kind
