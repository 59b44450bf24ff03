-- One row per scheme, cycle and branch that was nominated or eligible: its one outcome and its one reason.
-- Key: scheme_id, cycle, branch_id
-- Margin: on the list, points above the best reserve; off it, points below the list's lowest score.
with

cuts as (
    select
        choices.scheme_id,
        choices.cycle,
        max(case when choices.outcome = 'reserve' then candidates.score end) as best_reserve,
        min(case when choices.outcome in ('named', 'proposed') then candidates.score end) as lowest_listed
    from staging.selection_choices as choices
    join results.selection_candidates as candidates
        on candidates.scheme_id = choices.scheme_id
        and candidates.cycle = choices.cycle
        and candidates.branch_id = choices.branch_id
    group by choices.scheme_id, choices.cycle
)

select
    choices.scheme_id,
    choices.cycle,
    choices.branch_id,
    choices.stage,
    choices.outcome,
    candidates.rank_no as rank,
    candidates.is_eligible,
    case when choices.outcome not in ('named', 'proposed') then choices.reason end as exclusion_reason,
    choices.reason,
    choices.reason_zh,
    choices.outcome in ('named', 'proposed') as is_listed,
    choices.reserve_no,
    choices.replaces_branch_id,
    choices.replaced_by_branch_id,
    branches.name,
    branches.org_id,
    candidates.region_id,
    branches.region_name,
    candidates.sector,
    candidates.is_front_line,
    candidates.score,
    candidates.star_level,
    candidates.tied_rank,
    case
        when choices.outcome in ('named', 'proposed') then candidates.score - cuts.best_reserve
        when candidates.is_eligible then candidates.score - cuts.lowest_listed
    end as margin,
    tiers.tier,
    tiers.tier_recorded is not null as is_tier_recorded
from staging.selection_choices as choices
join results.selection_candidates as candidates
    on candidates.scheme_id = choices.scheme_id
    and candidates.cycle = choices.cycle
    and candidates.branch_id = choices.branch_id
left join facts.branches on branches.branch_id = choices.branch_id
left join cuts on cuts.scheme_id = choices.scheme_id and cuts.cycle = choices.cycle
left join results.selection_tiers as tiers
    on tiers.scheme_id = choices.scheme_id
    and tiers.cycle = choices.cycle
    and tiers.branch_id = choices.branch_id
