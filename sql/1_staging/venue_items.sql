-- One row per branch, snapshot date and item.
-- Key: branch_id, as_of, item_code
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    venue_item.branch_id,
    venue_item.as_of,
    venue_item.item_code,
    present as is_present,
    venue_item._file as file_no,
    venue_item._row as row_no
from raw.venue_item
cross join raw.programme
where venue_item.as_of is null or venue_item.as_of <= programme.as_of
