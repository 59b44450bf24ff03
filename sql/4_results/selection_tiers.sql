-- One row per scheme, cycle and branch in a tier: as its district recorded it in the years of the plan, or by rank.
-- Key: scheme_id, cycle, branch_id
-- Once a branch has been named, what was recorded before has served its purpose.
with

tiers as (
    select distinct selection_tiers.scheme_id, selection_tiers.tier
    from staging.selection_tiers
),

recorded as (
    select
        selection_cycles.scheme_id,
        selection_cycles.cycle,
        stages.branch_id,
        stages.tier,
        stages.cycle_year,
        row_number() over (
            partition by selection_cycles.scheme_id, selection_cycles.cycle, stages.branch_id
            order by stages.entered_on desc nulls last, stages.stage_id desc
        ) as recency
    from results.selection_cycles
    join staging.selections on selections.scheme_id = selection_cycles.scheme_id
    join tiers on tiers.scheme_id = selection_cycles.scheme_id
    join staging.stages
        on stages.pack_id = selections.pack_id
        and stages.tier = tiers.tier
        and stages.cycle_year <= selection_cycles.cycle
        and stages.cycle_year > selection_cycles.cycle - selections.tier_years
    left join results.selection_records as named
        on named.scheme_id = selection_cycles.scheme_id
        and named.branch_id = stages.branch_id
        and named.cycle = stages.cycle_year
        and named.cycle < selection_cycles.cycle
        and named.step = 'named'
        and named.outcome = 'passed'
    where stages.branch_id is not null
      and named.branch_id is null
),

by_rank as (
    select
        candidates.scheme_id,
        candidates.cycle,
        candidates.branch_id,
        min(selection_tiers.tier_no) as tier_no
    from results.selection_candidates as candidates
    join staging.selection_tiers
        on selection_tiers.scheme_id = candidates.scheme_id
        and selection_tiers.upto_rank >= candidates.rank_no
    group by candidates.scheme_id, candidates.cycle, candidates.branch_id
)

select
    coalesce(recorded.scheme_id, by_rank.scheme_id) as scheme_id,
    coalesce(recorded.cycle, by_rank.cycle) as cycle,
    coalesce(recorded.branch_id, by_rank.branch_id) as branch_id,
    coalesce(recorded.tier, suggested.tier) as tier,
    recorded.tier as tier_recorded,
    recorded.cycle_year as recorded_cycle,
    suggested.tier as tier_suggested
from (select * from recorded where recorded.recency = 1) as recorded
full join by_rank
    on by_rank.scheme_id = recorded.scheme_id
    and by_rank.cycle = recorded.cycle
    and by_rank.branch_id = recorded.branch_id
left join staging.selection_tiers as suggested
    on suggested.scheme_id = by_rank.scheme_id
    and suggested.tier_no = by_rank.tier_no
