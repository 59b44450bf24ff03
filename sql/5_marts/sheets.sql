-- One row per pack, branch, cycle and assessment sheet.
-- Key: pack_id, branch_id, cycle, sheet_id
select
    sheets.pack_id,
    sheets.branch_id,
    sheets.cycle,
    sheets.sheet_id,
    sheets.self_points,
    sheets.assessed_points,
    sheets.suggested_points,
    sheets.suggested_of,
    sheets.self_points - sheets.assessed_points as self_over_assessed,
    sheets.self_over_records,
    sheets.assessed_over_records,
    sheets.raw_self,
    sheets.raw_assessed,
    sheets.raw_suggested,
    sheets.pass_points,
    sheets.is_decided_by_cap,
    sheets.vetoes,
    sheets.undecided,
    sheets.publicity,
    sheets.objections,
    sheets.finalised_on,
    sheets.recorded_status,
    sheets.status
from results.sheets
