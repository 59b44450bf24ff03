-- One row per document made by the evaluation date.
-- Key: doc_id
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    document.doc_id,
    document.branch_id,
    document.org_id,
    document.doc_type,
    document.year,
    document.made_on,
    case when document.filed_on <= programme.as_of then document.filed_on end as filed_on,
    case when document.published_on <= programme.as_of then document.published_on end as published_on,
    complete as is_complete,
    document._file as file_no,
    document._row as row_no
from raw.document
cross join raw.programme
where document.made_on is null or document.made_on <= programme.as_of
