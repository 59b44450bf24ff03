-- One row per clause, branch and cycle: its verdicts counted.
-- Key: clause_no, branch_id, cycle
-- Stored: scores, stars and the branch pages read it again and again.
-- What is judged standing or once counts in the year of the evaluation date.
select
    clause_results.clause_no,
    clause_results.branch_id,
    clause_results.year as cycle,
    cast(count(case when clause_results.verdict <> 'n_a' then 1 end) as integer) as periods_due,
    cast(count(case when clause_results.verdict = 'met' then 1 end) as integer) as periods_met,
    cast(count(case when clause_results.verdict = 'warn' then 1 end) as integer) as periods_warn,
    cast(count(case when clause_results.verdict = 'not_met' then 1 end) as integer) as periods_not_met,
    cast(count(case when clause_results.verdict = 'grace' then 1 end) as integer) as periods_grace,
    cast(count(case when clause_results.verdict = 'manual' then 1 end) as integer) as periods_manual,
    cast(count(case when clause_results.verdict = 'no_data' then 1 end) as integer) as periods_no_data
from results.clause_results
group by clause_results.clause_no, clause_results.branch_id, clause_results.year
