-- One row per day and number of months it is moved by.
-- Key: day, months
select
    day_shifts.day,
    day_shifts.months,
    day_shifts.shifted_on
from raw.day_shifts
