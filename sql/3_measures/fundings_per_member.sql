-- One row per branch, year and line of money: yuan for each member at the year's end, or on the evaluation date.
-- Key: measure, item, branch_id, period
-- A branch without a snapshot is unknown; one without members is not applicable.
select
    'funding_per_member_yuan' as measure,
    fundings.item,
    branch_periods.branch_id,
    branch_periods.period,
    cast(cast(fundings.value as double) / nullif(branch_states.members, 0) as decimal(18, 4)) as value,
    case
        when branch_states.members is null then 'no_data'
        when branch_states.members = 0 then 'n_a'
    end as state
from facts.branch_periods
join facts.branch_states
    on branch_states.branch_id = branch_periods.branch_id
    and branch_states.state_on = branch_periods.predicate_on
join measures.fundings
    on fundings.branch_id = branch_periods.branch_id
    and fundings.period = branch_periods.period
where branch_periods.period_kind = 'year'
