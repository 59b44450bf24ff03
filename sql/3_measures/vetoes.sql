-- One row per branch and clause, or pack, of which a recorded veto is in force on the evaluation date.
-- Key: measure, item, branch_id, period
-- item is the clause's id, or the pack's for all its clauses together. The day it was lifted is free again.
-- What was put on record stands, whatever else is known.
with

in_force as (
    select
        vetoes.branch_id,
        clauses.pack_id,
        vetoes.clause_id
    from staging.vetoes
    cross join staging.programme
    join staging.clauses on clauses.clause_id = vetoes.clause_id
    where vetoes.to_on is null or vetoes.to_on > programme.as_of
    group by vetoes.branch_id, clauses.pack_id, vetoes.clause_id
),

items as (
    select in_force.clause_id as item, in_force.branch_id, 1 as clauses from in_force
    union all
    select in_force.pack_id as item, in_force.branch_id, count(*) as clauses
    from in_force
    group by in_force.pack_id, in_force.branch_id
)

select
    'vetoes' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.clauses as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    'missed' as state
from items
