-- One row per pack with a score sheet of its own.
-- Key: pack_id
-- na_points: what lines that cannot exist for a branch count, null where the city has not said.
select
    pack_sheets.pack_id,
    pack_sheets.pass_points,
    pack_sheets.publicity_days,
    pack_sheets.na_points
from raw.pack_sheets
