-- One row per measure, item and kind of span that some clause, or a criterion of weak branches, asks for in the long form.
-- Key: measure, item, span_kind
-- Stored: every measure is joined to it, and engines plan better when they know how few there are.
-- measure_no stands for measure, item and kind of span where rows are many.
with

asked as (
    select distinct
        clause_measures.measure,
        clause_measures.item,
        clause_measures.reach,
        clauses.span_kind
    from raw.clause_measures
    join staging.clauses on clauses.clause_id = clause_measures.clause_id
    where clauses.sheet_item is null
    union
    select
        weak_criteria.measure,
        weak_criteria.item,
        cast(null as varchar) as reach,
        'year' as span_kind
    from raw.weak_criteria
    where weak_criteria.way = 'yearly'
)

select
    cast(row_number() over (order by asked.measure, asked.item, asked.span_kind) as smallint) as measure_no,
    asked.measure,
    asked.item,
    asked.reach,
    asked.span_kind
from asked
