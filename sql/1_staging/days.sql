-- One row per calendar day.
-- Key: day
select
    days.day,
    days.year,
    days.month_number,
    days.month_index,
    days.month_ends_on
from raw.days
