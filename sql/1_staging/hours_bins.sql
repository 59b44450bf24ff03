-- One row per branch, year, role and bin of training hours.
-- Key: branch_id, year, role, hours, centralised_sessions
select
    hours_bin.branch_id,
    hours_bin.year,
    hours_bin.role,
    hours_bin.hours,
    hours_bin.headcount,
    coalesce(hours_bin.centralised_sessions, 0) as centralised_sessions,
    hours_bin._file as file_no,
    hours_bin._row as row_no
from raw.hours_bin
cross join raw.programme
where hours_bin.year is null or hours_bin.year <= extract(year from programme.as_of)
