-- One row per scheme and step of its selection, naming included.
-- Key: scheme_id, step_no
select
    selection_steps.scheme_id,
    selection_steps.step_no,
    selection_steps.step,
    selection_steps.stage_code,
    selection_steps.places,
    selection_steps.candidates,
    selection_steps.reason
from raw.selection_steps
