-- One row per calendar month, quarter, half-year and year that has begun.
-- Key: period
-- A period that the evaluation begins inside of is judged whole.
select
    periods.period_no,
    periods.period,
    periods.period_kind,
    periods.year,
    periods.starts_on,
    periods.ends_on,
    periods.previous_ends_on,
    periods.months,
    periods.first_month,
    periods.last_month,
    periods.first_month_index,
    periods.last_month_index,
    periods.ends_on <= programme.as_of as is_ended
from raw.periods
cross join raw.programme
where periods.starts_on <= programme.as_of
  and periods.ends_on >= programme.evaluate_from
