-- One row per scheme, cycle and branch that was nominated or eligible: what the selection makes of it.
-- Key: scheme_id, cycle, branch_id
-- Worked out after the views it is chosen from; empty until then.
select
    selection_choice.scheme_id,
    selection_choice.cycle,
    selection_choice.branch_id,
    selection_choice.stage,
    selection_choice.outcome,
    selection_choice.reason,
    selection_choice.reason_zh,
    selection_choice.reserve_no,
    selection_choice.replaces_branch_id,
    selection_choice.replaced_by_branch_id
from raw.selection_choice
