-- One row per assessment sheet of a cycle that has begun.
-- Key: sheet_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    assessment.sheet_id,
    assessment.branch_id,
    assessment.pack_id,
    assessment.cycle_year,
    assessment.total_self,
    assessment.total_assessed,
    assessment.grade,
    assessment.star,
    assessment.status,
    case when assessment.finalised_on <= programme.as_of then assessment.finalised_on end as finalised_on,
    case
        when assessment.finalised_on is null then cast(cast(assessment.cycle_year as varchar) || '-01-01' as date)
        else assessment.finalised_on
    end as known_on,
    assessment._file as file_no,
    assessment._row as row_no
from raw.assessment
cross join raw.programme
where assessment.cycle_year <= extract(year from programme.as_of)
