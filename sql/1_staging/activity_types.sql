-- One row per type of activity that some clause asks for.
-- Key: type_no
-- type_no stands for the type where rows are many.
select
    cast(row_number() over (order by asked.activity_type) as smallint) as type_no,
    asked.activity_type
from (select distinct item_types.activity_type from staging.item_types) as asked
