-- One row per clause, branch and measure period that its measures have something for.
-- Key: clause_id, branch_id, period
-- reached counts the measures that hold at least once; state is the gravest that the records imply.
with

combined as (
    select
        clause_measures.clause_id,
        all_measures.branch_id,
        all_measures.period,
        sum(all_measures.value) as total,
        min(all_measures.value) as lowest,
        sum(all_measures.expected) as expected,
        count(case when all_measures.value >= 1 then 1 end) as reached,
        max(case all_measures.state when 'no_data' then 4 when 'manual' then 3 when 'n_a' then 2 when 'open' then 1 end)
            as gravity
    from staging.clause_measures
    join measures.all_measures
        on all_measures.measure = clause_measures.measure
        and all_measures.item = clause_measures.item
    group by clause_measures.clause_id, all_measures.branch_id, all_measures.period
)

select
    combined.clause_id,
    combined.branch_id,
    combined.period,
    combined.total,
    combined.lowest,
    combined.expected,
    cast(0 as decimal(18, 4)) as tolerance,
    combined.reached,
    case combined.gravity when 4 then 'no_data' when 3 then 'manual' when 2 then 'n_a' when 1 then 'open' end as state
from combined
union all
select
    cost_shares.clause_id,
    cost_shares.branch_id,
    cost_shares.period,
    cost_shares.value as total,
    cost_shares.value as lowest,
    cost_shares.expected,
    cost_shares.tolerance,
    0 as reached,
    cast(null as varchar) as state
from results.cost_shares
