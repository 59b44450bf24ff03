-- One row per pack, and per scheme with clauses of its own.
-- Key: pack_id
select
    packs.pack_id,
    packs.title,
    packs.document_no,
    packs.issued_on,
    packs.source
from staging.packs
