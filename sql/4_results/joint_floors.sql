-- One row per clause, branch and year in which money for several was not split: what they are due together.
-- Key: clause_no, branch_no, period_no
-- Its own row says that nothing was split; it is one of those it names. Rounded once, on the sum.
-- Heads that are not known of one leave the sum unknown: state_no 5.
with

parts as (
    select
        sharing.clause_no,
        fundings_per_head.branch_id,
        fundings_per_head.period,
        part.prorate,
        part.min_value,
        fundings_per_head.expected as heads,
        part.clause_no = sharing.clause_no and fundings_per_head.state = 'together' as is_together
    from staging.clause_shares
    join staging.clauses as sharing on sharing.clause_id = clause_shares.clause_id
    join staging.clauses as part on part.clause_id = clause_shares.of_clause_id
    join staging.clause_measures on clause_measures.clause_id = part.clause_id
    join measures.fundings_per_head
        on fundings_per_head.measure = clause_measures.measure
        and fundings_per_head.item = clause_measures.item
    where sharing.combine = 'rate'
)

select
    parts.clause_no,
    branches.branch_no,
    asked_periods.period_no,
    round(cast(
        sum(
            cast(parts.min_value as double) * parts.heads
            * case when parts.prorate = 'money' then branch_spans.full_months else asked_periods.months end
            / asked_periods.months
        ) as decimal(18, 8)
    ), 2) as required,
    cast(case when count(parts.heads) < count(*) then 5 else 0 end as tinyint) as state_no
from parts
join facts.branches on branches.branch_id = parts.branch_id
join staging.asked_periods on asked_periods.period = parts.period
join facts.branch_spans
    on branch_spans.branch_no = branches.branch_no
    and branch_spans.period_no = asked_periods.period_no
group by parts.clause_no, branches.branch_no, asked_periods.period_no
having count(case when parts.is_together then 1 end) > 0
