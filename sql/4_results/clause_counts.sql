-- One row per clause, branch and cycle: its verdicts counted, by numbers.
-- Key: clause_no, branch_no, cycle
-- Stored: scores, stars and the branch pages read it again and again.
-- What is judged standing or once counts in the year of the evaluation date.
select
    settled.clause_no,
    settled.branch_no,
    asked_periods.year as cycle,
    cast(count(case when settled.verdict <> 'n_a' then 1 end) as tinyint) as periods_due,
    cast(count(case when settled.verdict = 'met' then 1 end) as tinyint) as periods_met,
    cast(count(case when settled.verdict = 'warn' then 1 end) as tinyint) as periods_warn,
    cast(count(case when settled.verdict = 'not_met' then 1 end) as tinyint) as periods_not_met,
    cast(count(case when settled.verdict = 'grace' then 1 end) as tinyint) as periods_grace,
    cast(count(case when settled.verdict = 'manual' then 1 end) as tinyint) as periods_manual,
    cast(count(case when settled.verdict = 'no_data' then 1 end) as tinyint) as periods_no_data
from results.settled
join staging.asked_periods on asked_periods.period_no = settled.period_no
group by settled.clause_no, settled.branch_no, asked_periods.year
