-- One row per clause and measure it looks at.
-- Key: clause_id, measure, item
select
    clause_measures.clause_id,
    clause_measures.measure,
    clause_measures.item,
    clause_measures.reach
from raw.clause_measures
