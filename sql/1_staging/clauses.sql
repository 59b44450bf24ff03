-- One row per clause.
-- Key: clause_id
-- clause_no stands for the id where rows are many; clauses of one pack with the same applies_to share an audience.
select
    cast(row_number() over (order by clauses.pack_id, clauses.position, clauses.clause_id) as integer) as clause_no,
    cast(dense_rank() over (order by clauses.pack_id, clauses.applies_to) as integer) as audience_no,
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
    clauses.points,
    clauses.from_year,
    clauses.method,
    clauses.combine,
    clauses.empty,
    clauses.in_months,
    clauses.prorate,
    clauses.miss,
    clauses.above,
    clauses.by_day,
    clauses.is_excusable,
    clauses.reads,
    clauses.reading,
    clauses.kinds,
    clauses.is_fixed_audience,
    clauses.sheet_item,
    clauses.sheet_reach,
    case
        when clauses.reads <> 'period' then clauses.reads
        when clauses.period = 'term' then 'none'
        else clauses.period
    end as span_kind
from raw.clauses
