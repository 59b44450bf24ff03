-- One row per branch, year, what is counted and bin of times.
-- Key: branch_id, year, metric, times
select
    times_bin.branch_id,
    times_bin.year,
    times_bin.metric,
    times_bin.times,
    times_bin.headcount,
    times_bin._file as file_no,
    times_bin._row as row_no
from raw.times_bin
cross join raw.programme
where times_bin.year is null or times_bin.year <= extract(year from programme.as_of)
