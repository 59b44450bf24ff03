-- One row per calendar day: the days before and after it.
-- Key: day
select
    days.day,
    lag(days.day) over (order by days.day) as previous_on,
    lead(days.day) over (order by days.day) as next_on
from staging.days
