-- One row per record.
-- Key: file_no, row_no
select
    provenance.kind,
    provenance.record_key,
    provenance._file as file_no,
    provenance._row as row_no
from raw.provenance
