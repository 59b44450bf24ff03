-- One row per seat of a secretary or deputy and per term: who leads a branch. They have no day, for they hold over a span.
-- Key: measure, item, branch_id, file_no, row_no
select
    'leadership' as measure,
    'alone' as item,
    posts.branch_id,
    cast(null as date) as on_date,
    'post' as kind,
    posts.role as label,
    posts.file_no,
    posts.row_no
from staging.posts
where posts.role in ('secretary', 'deputy')
union all
select
    'leadership' as measure,
    'alone' as item,
    terms.branch_id,
    cast(null as date) as on_date,
    'committee_term' as kind,
    case when terms.has_committee then 'true' else 'false' end as label,
    terms.file_no,
    terms.row_no
from staging.terms
