-- One row per scheme that says how weak branches are led: limits of a case and of what is asked about.
-- Key: scheme_id
select
    weak_rules.scheme_id,
    weak_rules.band_low,
    weak_rules.band_high,
    weak_rules.stands_months,
    weak_rules.deadline_months,
    weak_rules.plan_days,
    weak_rules.report_document,
    weak_rules.stalled_months,
    weak_rules.acceptance_days,
    weak_rules.acceptance_levels,
    weak_rules.follow_up_months,
    weak_rules.look_back_months,
    weak_rules.gate_clause_id,
    weak_rules.left_out_months,
    weak_rules.equal_share,
    weak_rules.fewest_committees
from raw.weak_rules
