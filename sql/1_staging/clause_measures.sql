-- One row per clause and measure it looks at.
-- Key: clause_id, measure, item
-- What is needed counts nothing itself, but without it nothing counts.
select
    clause_measures.clause_id,
    clause_measures.measure,
    clause_measures.item,
    clause_measures.is_needed,
    clause_measures.reach
from raw.clause_measures
