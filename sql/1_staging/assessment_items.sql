-- One row per assessment sheet and line that was given points.
-- Key: sheet_id, clause_id
select
    assessment_item.sheet_id,
    assessment_item.clause_id,
    assessment_item.self_points,
    assessment_item.assessed_points,
    assessment_item._file as file_no,
    assessment_item._row as row_no
from raw.assessment_item
