-- One row per pack, clause, branch and period.
-- Key: pack_id, clause_id, branch_id, period
select
    clauses.pack_id,
    clauses.dimension_id,
    clauses.clause_id,
    clause_results.branch_id,
    clause_results.period,
    clause_results.required,
    clause_results.actual,
    clause_results.verdict,
    clauses.strength = 'soft' as is_soft
from results.clause_results
join staging.clauses on clauses.clause_no = clause_results.clause_no
