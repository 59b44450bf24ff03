-- One row per clause, branch and period: the verdict, by the names of branch and period.
-- Key: clause_no, branch_id, period
select
    settled.clause_no,
    branches.branch_id,
    asked_periods.period,
    asked_periods.year,
    settled.required,
    settled.actual,
    settled.verdict
from results.settled
join facts.branches on branches.branch_no = settled.branch_no
join staging.asked_periods on asked_periods.period_no = settled.period_no
