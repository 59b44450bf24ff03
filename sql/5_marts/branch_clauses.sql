-- One row per pack, clause, branch and cycle.
-- Key: pack_id, clause_id, branch_id, cycle
select
    clauses.pack_id,
    clauses.clause_id,
    branch_clauses.branch_id,
    branch_clauses.cycle,
    branch_clauses.periods_due,
    branch_clauses.periods_met,
    branch_clauses.periods_warn,
    branch_clauses.periods_not_met,
    branch_clauses.periods_grace,
    branch_clauses.periods_manual,
    branch_clauses.periods_no_data,
    cast(branch_clauses.periods_met + branch_clauses.periods_warn as double)
        / nullif(branch_clauses.periods_met + branch_clauses.periods_warn + branch_clauses.periods_not_met, 0) as met_share
from results.branch_clauses
join staging.clauses on clauses.clause_no = branch_clauses.clause_no
