-- One row per branch, year and ledger.
-- Key: branch_id, year, ledger_code
select
    ledger.branch_id,
    ledger.year,
    ledger.ledger_code,
    present as is_present,
    complete as is_complete,
    case when ledger.last_updated_on <= programme.as_of then ledger.last_updated_on end as last_updated_on,
    ledger._file as file_no,
    ledger._row as row_no
from raw.ledger
cross join raw.programme
where ledger.year is null or ledger.year <= extract(year from programme.as_of)
