-- One row per region and year with nominations: do its committees put forward equal numbers.
-- Key: region_id, year
select
    nomination_shares.region_id,
    cast(nomination_shares.year as integer) as year,
    cast(nomination_shares.committees as integer) as committees,
    cast(nomination_shares.committees_nominating as integer) as committees_nominating,
    cast(nomination_shares.nominations as integer) as nominations,
    cast(nomination_shares.usual_number as integer) as usual_number,
    cast(nomination_shares.committees_alike as integer) as committees_alike,
    nomination_shares.is_equal
from results.nomination_shares
