-- One row per record.
-- Key: kind, record_key
select
    provenance.kind,
    provenance.record_key,
    files.file,
    files.sheet,
    provenance.row_no as row
from staging.provenance
join staging.files on files.file_no = provenance.file_no
