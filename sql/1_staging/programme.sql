-- One row: what is being built.
-- Key: city
select
    programme.city,
    programme.is_example,
    programme.pack_id,
    programme.scheme_id,
    programme.as_of,
    programme.evaluate_from,
    programme.refresh_days
from raw.programme
