-- One row per clause, region and period: the verdicts of its branches counted.
-- Key: clause_no, region_id, period_no
-- Stored: it reads every verdict once; months, periods and cycles of a region are sums of it.
select
    settled.clause_no,
    branches.region_id,
    settled.period_no,
    count(case when settled.verdict <> 'n_a' then 1 end) as due,
    count(case when settled.verdict = 'met' then 1 end) as met,
    count(case when settled.verdict = 'warn' then 1 end) as warn,
    count(case when settled.verdict = 'not_met' then 1 end) as not_met,
    count(case when settled.verdict = 'grace' then 1 end) as grace,
    count(case when settled.verdict = 'manual' then 1 end) as manual,
    count(case when settled.verdict = 'no_data' then 1 end) as no_data
from results.settled
join facts.branches on branches.branch_no = settled.branch_no
group by settled.clause_no, branches.region_id, settled.period_no
