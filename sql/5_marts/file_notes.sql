-- One row per file, sheet and thing that was read in another form than written, or passed over.
-- Key: file, sheet, code
select
    coalesce(files.file, '') as file,
    coalesce(files.sheet, '') as sheet,
    notes.code,
    cast(notes.n as integer) as n,
    notes.example,
    notes.message
from staging.notes
left join staging.files on files.file_no = notes.file_no
