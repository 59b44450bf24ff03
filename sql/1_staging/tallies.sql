-- One row per branch, period that has begun and what was counted of its members.
-- Key: branch_id, period, tally_code
select
    tally.branch_id,
    tally.period,
    periods.period_kind,
    periods.year,
    periods.starts_on,
    periods.ends_on,
    tally.tally_code,
    tally.expected,
    tally.actual,
    tally._file as file_no,
    tally._row as row_no
from raw.tally
cross join raw.programme
join raw.periods on periods.period = tally.period and periods.starts_on <= programme.as_of
