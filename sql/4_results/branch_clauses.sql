-- One row per clause, branch and cycle: its verdicts counted.
-- Key: clause_no, branch_id, cycle
select
    clause_counts.clause_no,
    branches.branch_id,
    clause_counts.cycle,
    cast(clause_counts.periods_due as integer) as periods_due,
    cast(clause_counts.periods_met as integer) as periods_met,
    cast(clause_counts.periods_warn as integer) as periods_warn,
    cast(clause_counts.periods_not_met as integer) as periods_not_met,
    cast(clause_counts.periods_grace as integer) as periods_grace,
    cast(clause_counts.periods_manual as integer) as periods_manual,
    cast(clause_counts.periods_no_data as integer) as periods_no_data
from results.clause_counts
join facts.branches on branches.branch_no = clause_counts.branch_no
