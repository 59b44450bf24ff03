-- One row per clause, branch and measure period that its measures have something for.
-- Key: clause_no, branch_id, period
-- reached counts the measures that hold at least once; state is the gravest that the records imply.
with

asked as (
    select
        clauses.clause_no,
        clause_measures.measure,
        clause_measures.item,
        clauses.span_kind,
        count(*) over (partition by clauses.clause_no) as measures
    from staging.clause_measures
    join staging.clauses on clauses.clause_id = clause_measures.clause_id
),

found as (
    select
        asked.clause_no,
        asked.measures,
        all_measures.branch_id,
        all_measures.period,
        all_measures.value,
        all_measures.expected,
        all_measures.state
    from asked
    join measures.all_measures
        on all_measures.measure = asked.measure
        and all_measures.item = asked.item
        and all_measures.span_kind = asked.span_kind
),

several as (
    select
        found.clause_no,
        found.branch_id,
        found.period,
        sum(found.value) as total,
        min(found.value) as lowest,
        sum(found.expected) as expected,
        count(case when found.value >= 1 then 1 end) as reached,
        max(case found.state when 'no_data' then 4 when 'manual' then 3 when 'n_a' then 2 when 'open' then 1 end)
            as gravity
    from found
    where found.measures > 1
    group by found.clause_no, found.branch_id, found.period
)

select
    found.clause_no,
    found.branch_id,
    found.period,
    found.value as total,
    found.value as lowest,
    found.expected,
    cast(0 as decimal(18, 4)) as tolerance,
    case when found.value >= 1 then 1 else 0 end as reached,
    found.state
from found
where found.measures = 1
union all
select
    several.clause_no,
    several.branch_id,
    several.period,
    several.total,
    several.lowest,
    several.expected,
    cast(0 as decimal(18, 4)) as tolerance,
    several.reached,
    case several.gravity when 4 then 'no_data' when 3 then 'manual' when 2 then 'n_a' when 1 then 'open' end as state
from several
union all
select
    cost_shares.clause_no,
    cost_shares.branch_id,
    cost_shares.period,
    cost_shares.value as total,
    cost_shares.value as lowest,
    cost_shares.expected,
    cost_shares.tolerance,
    0 as reached,
    cast(null as varchar) as state
from results.cost_shares
