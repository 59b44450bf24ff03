-- One row per scheme that selects exemplary branches: by what rules, and which of them a document states.
-- Key: scheme_id
select
    selections.scheme_id,
    selections.pack_id,
    selections.title,
    selections.reason,
    selections.places,
    selections.places_clause,
    selections.places_reason,
    selections.min_star,
    selections.is_acceptance_needed,
    selections.years_since_named,
    selections.order_reason,
    selections.close_margin,
    selections.publicity_days,
    selections.check_until,
    selections.tier_years
from staging.selections
