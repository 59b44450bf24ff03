-- One row per branch, year and audience asked.
-- Key: branch_id, year, audience
select
    satisfaction.branch_id,
    satisfaction.year,
    satisfaction.audience,
    satisfaction.respondents,
    satisfaction.satisfied,
    satisfaction._file as file_no,
    satisfaction._row as row_no
from raw.satisfaction
cross join raw.programme
where satisfaction.year is null or satisfaction.year <= extract(year from programme.as_of)
