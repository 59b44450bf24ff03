-- One row per clause and clause whose miss leaves it to a person.
-- Key: clause_id, doubted_by
select
    clause_doubts.clause_id,
    clause_doubts.doubted_by
from raw.clause_doubts
