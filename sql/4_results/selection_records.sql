-- One row per scheme, cycle, branch and step that is on record: the latest that was said of it.
-- Key: scheme_id, cycle, branch_id, step_no
with

ranked as (
    select
        selections.scheme_id,
        stages.cycle_year as cycle,
        stages.branch_id,
        selection_steps.step_no,
        selection_steps.step,
        stages.entered_on,
        coalesce(stages.outcome, 'pending') as outcome,
        row_number() over (
            partition by selections.scheme_id, stages.cycle_year, stages.branch_id, selection_steps.step_no
            order by stages.entered_on desc nulls last, stages.stage_id desc
        ) as recency
    from staging.selections
    join staging.stages on stages.pack_id = selections.pack_id and stages.branch_id is not null
    join staging.selection_steps
        on selection_steps.scheme_id = selections.scheme_id
        and selection_steps.stage_code = stages.stage_code
)

select
    ranked.scheme_id,
    ranked.cycle,
    ranked.branch_id,
    ranked.step_no,
    ranked.step,
    ranked.entered_on,
    ranked.outcome
from ranked
where ranked.recency = 1
