-- One row per organisation, pack, clause about superior organisations and period.
-- Key: org_id, pack_id, clause_id, period
select
    org_clauses.org_id,
    clauses.pack_id,
    clauses.clause_id,
    org_clauses.period,
    org_clauses.required,
    org_clauses.actual,
    org_clauses.verdict
from results.org_clauses
join staging.clauses on clauses.clause_no = org_clauses.clause_no
