-- One row per assessment sheet and line of its pack.
-- Key: sheet_id, clause_id
select
    sheet_items.sheet_id,
    sheet_items.pack_id,
    sheet_items.branch_id,
    sheet_items.cycle_year as cycle,
    sheet_items.dimension_id,
    sheet_items.clause_id,
    sheet_items.position,
    sheet_items.points,
    sheet_items.self_points,
    sheet_items.assessed_points,
    sheet_items.suggested_points,
    sheet_items.self_points - sheet_items.assessed_points as self_over_assessed,
    sheet_items.assessed_points - sheet_items.suggested_points as assessed_over_records,
    sheet_items.is_applicable
from results.sheet_items
