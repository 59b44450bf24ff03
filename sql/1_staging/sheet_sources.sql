-- One row per line of a sheet and counted clause that suggests its points.
-- Key: clause_id, suggested_by
select
    sheet_sources.clause_id,
    sheet_sources.suggested_by
from raw.sheet_sources
