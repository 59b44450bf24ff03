-- One row per calendar day: how many Mondays to Fridays have passed with it.
-- Key: day
select
    days.day,
    sum(case when extract(isodow from days.day) <= 5 then 1 else 0 end) over (order by days.day) as working_days
from staging.days
