-- One row per scheme, cycle and step of the selection: places, candidates wanted and there, who passed.
-- Key: scheme_id, cycle, step
-- What organisations say they had and passed, the latest of each, stands beside the branches' own records; null where none said.
with

told as (
    select
        selections.scheme_id,
        stages.cycle_year as cycle,
        selection_steps.step,
        stages.candidates_in,
        stages.candidates_out,
        row_number() over (
            partition by selections.scheme_id, stages.cycle_year, selection_steps.step, stages.org_id
            order by stages.entered_on desc nulls last, stages.stage_id desc
        ) as recency
    from staging.selections
    join staging.stages on stages.pack_id = selections.pack_id and stages.branch_id is null
    join staging.selection_steps
        on selection_steps.scheme_id = selections.scheme_id
        and selection_steps.stage_code = stages.stage_code
),

reported as (
    select
        told.scheme_id,
        told.cycle,
        told.step,
        cast(sum(told.candidates_in) as integer) as reported_in,
        cast(sum(told.candidates_out) as integer) as reported_out
    from told
    where told.recency = 1
    group by told.scheme_id, told.cycle, told.step
),

recorded as (
    select
        selection_records.scheme_id,
        selection_records.cycle,
        selection_records.step,
        cast(count(*) as integer) as records_in,
        cast(count(case when selection_records.outcome = 'passed' then 1 end) as integer) as records_out
    from results.selection_records
    group by selection_records.scheme_id, selection_records.cycle, selection_records.step
)

select
    counts.scheme_id,
    counts.cycle,
    counts.step,
    steps.step_no,
    steps.places,
    steps.candidates as candidates_wanted,
    counts.candidates,
    counts.recorded,
    counts.proposed,
    reported.reported_in,
    reported.reported_out,
    coalesce(recorded.records_in, 0) as records_in,
    coalesce(recorded.records_out, 0) as records_out,
    cycles.judged_on,
    cycles.check_until,
    cycles.is_decided
from staging.selection_counts as counts
join staging.selection_steps as steps
    on steps.scheme_id = counts.scheme_id
    and steps.step = counts.step
join results.selection_cycles as cycles
    on cycles.scheme_id = counts.scheme_id
    and cycles.cycle = counts.cycle
left join reported
    on reported.scheme_id = counts.scheme_id
    and reported.cycle = counts.cycle
    and reported.step = counts.step
left join recorded
    on recorded.scheme_id = counts.scheme_id
    and recorded.cycle = counts.cycle
    and recorded.step = counts.step
