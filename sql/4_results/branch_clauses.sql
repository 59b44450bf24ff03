-- One row per clause, branch and cycle: its verdicts counted.
-- Key: clause_id, branch_id, cycle
-- Stored: scores, stars and the branch pages read it again and again.
-- What is judged standing or once counts in the year of the evaluation date.
select
    clause_results.pack_id,
    clause_results.clause_id,
    clause_results.branch_id,
    period_years.year as cycle,
    count(case when clause_results.verdict <> 'n_a' then 1 end) as periods_due,
    count(case when clause_results.verdict = 'met' then 1 end) as periods_met,
    count(case when clause_results.verdict = 'warn' then 1 end) as periods_warn,
    count(case when clause_results.verdict = 'not_met' then 1 end) as periods_not_met,
    count(case when clause_results.verdict = 'grace' then 1 end) as periods_grace,
    count(case when clause_results.verdict = 'manual' then 1 end) as periods_manual,
    count(case when clause_results.verdict = 'no_data' then 1 end) as periods_no_data
from results.clause_results
join facts.period_years on period_years.period = clause_results.period
group by clause_results.pack_id, clause_results.clause_id, clause_results.branch_id, period_years.year
