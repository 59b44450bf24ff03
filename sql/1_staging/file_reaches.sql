-- One row per file and sheet with records: the days they speak of, null where they name none.
-- Key: file_no
select
    returned._file as file_no,
    min(returned.first_on) as first_on,
    max(returned.last_on) as last_on
from raw.returned
group by returned._file
