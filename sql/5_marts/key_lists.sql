-- One row per pack, cycle and branch that its stages put into a tier: to be cultivated, or to be managed closely.
-- Key: pack_id, cycle, branch_id
-- The last tier of a cycle counts. Whether it led to anything is told by what the branch stands at now.
with

entered as (
    select
        stages.pack_id,
        stages.cycle_year as cycle,
        stages.branch_id,
        stages.tier,
        stages.entered_on,
        row_number() over (
            partition by stages.pack_id, stages.cycle_year, stages.branch_id
            order by stages.entered_on desc, stages.stage_id desc
        ) as recency
    from staging.stages
    where stages.tier is not null and stages.branch_id is not null
),

accepted as (
    select distinct
        acceptance_spans.pack_id,
        acceptance_spans.branch_id
    from facts.acceptance_spans
    cross join staging.programme
    where acceptance_spans.from_on <= programme.as_of and acceptance_spans.until_on > programme.as_of
)

select
    entered.pack_id,
    entered.cycle,
    entered.branch_id,
    branches.region_id,
    entered.tier,
    entered.entered_on,
    accepted.branch_id is not null and branches.is_active as is_accepted
from entered
join facts.branches on branches.branch_id = entered.branch_id
left join accepted on accepted.pack_id = entered.pack_id and accepted.branch_id = entered.branch_id
where entered.recency = 1
