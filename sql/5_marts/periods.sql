-- One row per calendar month, quarter, half-year and year that is judged.
-- Key: period
select
    periods.period,
    periods.period_kind,
    periods.year,
    periods.starts_on,
    periods.ends_on,
    periods.is_ended
from staging.periods
