-- One row per clause.
-- Key: clause_id
-- Stored: every verdict is joined to it, and engines plan better when they know how few there are.
-- clause_no stands for the id where rows are many; clauses of one pack with the same applies_to share an audience.
-- is_shared: another clause adds it to others.
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
    shared.of_clause_id is not null as is_shared,
    case
        when clauses.reads <> 'period' then clauses.reads
        when clauses.period = 'term' then 'none'
        else clauses.period
    end as span_kind
from raw.clauses
left join (select distinct clause_shares.of_clause_id from raw.clause_shares) as shared
    on shared.of_clause_id = clauses.clause_id
