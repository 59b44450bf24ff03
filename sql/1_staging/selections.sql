-- One row per scheme that selects exemplary branches.
-- Key: scheme_id
select
    selections.scheme_id,
    selections.pack_id,
    selections.title,
    selections.reason,
    selections.first_cycle,
    selections.places,
    selections.places_clause,
    selections.places_reason,
    selections.named_stage,
    selections.check_until,
    selections.publicity_days,
    selections.min_star,
    selections.is_acceptance_needed,
    selections.years_since_named,
    selections.order_reason,
    selections.close_margin,
    selections.tier_years
from raw.selections
