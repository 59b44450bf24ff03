-- One row per stage entered.
-- Key: stage_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    stage.stage_id,
    stage.branch_id,
    stage.org_id,
    stage.pack_id,
    stage.cycle_year,
    stage.stage_code,
    stage.tier,
    stage.entered_on,
    stage.outcome,
    stage.candidates_in,
    stage.candidates_out,
    stage.objections,
    stage._file as file_no,
    stage._row as row_no
from raw.stage
cross join raw.programme
where stage.entered_on is null or stage.entered_on <= programme.as_of
