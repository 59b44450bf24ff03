-- One row per file and thing that was read in another form than written, or passed over.
-- Key: file_no, code
-- Number 0 stands for the folder itself.
select
    coalesce(notes._file, 0) as file_no,
    notes.code,
    sum(notes.n) as n,
    min(notes.example) as example,
    min(notes.message) as message
from raw.notes
group by coalesce(notes._file, 0), notes.code
