-- One row per scheme, cycle and step of the selection: places, candidates wanted and there, who passed.
-- Key: scheme_id, cycle, step
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
