-- One row per stage outcome that changes whether a branch counts as accepted.
-- Key: pack_id, stage_code, outcome
select
    acceptance.pack_id,
    acceptance.stage_code,
    acceptance.outcome,
    acceptance.effect
from staging.acceptance
