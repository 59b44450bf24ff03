-- One row per clause.
-- Key: clause_id
select
    clauses.pack_id,
    clauses.dimension_id,
    clauses.clause_id,
    clauses.position,
    clauses.title,
    clauses.asks,
    clauses.citation,
    clauses.place,
    clauses.source,
    clauses.kind,
    clauses.period_kind as period,
    clauses.min_value as min,
    clauses.max_value as max,
    clauses.unit,
    clauses.applies_to,
    clauses.strength,
    clauses.reads,
    clauses.combine,
    clauses.number_source,
    clauses.reading,
    clauses.kinds,
    clauses.level,
    clauses.method = 'measure' as is_evaluated
from staging.clauses
