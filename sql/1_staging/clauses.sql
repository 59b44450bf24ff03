-- One row per clause.
-- Key: clause_id
select
    clauses.pack_id,
    clauses.clause_id,
    clauses.dimension_id,
    clauses.position,
    clauses.title,
    clauses.asks,
    clauses.citation,
    clauses.place,
    clauses.source,
    clauses.kind,
    case when clauses.period = 'term' then 'none' else clauses.period end as period_kind,
    clauses.level,
    clauses.min as min_value,
    clauses.max as max_value,
    clauses.unit,
    clauses.applies_to,
    clauses.strength,
    clauses.number_source,
    clauses.from_year,
    clauses.method,
    clauses.combine,
    clauses.prorate,
    clauses.miss,
    clauses.above,
    clauses.reads
from raw.clauses
