-- One row per pack, clause, branch and period.
-- Key: pack_id, clause_id, branch_id, period
select
    clause_results.pack_id,
    clause_results.dimension_id,
    clause_results.clause_id,
    clause_results.branch_id,
    clause_results.period,
    clause_results.required,
    clause_results.actual,
    clause_results.verdict,
    clause_results.is_soft
from results.clause_results
