-- One row per clause, branch and measure period that its measures have something for.
-- Key: clause_no, branch_no, period_no
-- actual is the clause's measures taken together; for presence and all it is 1 or 0, and without what is needed it is 0.
-- is_counted: something was found for a measure that counts.
-- state_no is the gravest that the records imply: 6 on record as missed, 5 no data, 4 manual, 3 not applicable, 2 a limit still open, 1 not as wished, else 0.
with

-- Asked once of each clause, because texts are compared slower than there are rows.
ways as (
    select
        clauses.clause_no,
        clauses.clause_id,
        clauses.span_kind,
        clauses.combine = 'presence' as is_presence,
        clauses.combine = 'all' as is_all,
        clauses.combine = 'each' as is_each,
        clauses.combine = 'lowest' as is_lowest,
        clauses.combine = 'highest' as is_highest,
        count(*) as measures,
        count(case when clause_measures.is_needed then 1 end) as needed
    from staging.clauses
    join staging.clause_measures on clause_measures.clause_id = clauses.clause_id
    where clauses.sheet_item is null
    group by clauses.clause_no, clauses.clause_id, clauses.span_kind, clauses.combine
),

asked as (
    select
        ways.clause_no,
        ways.measures > 1 as is_several,
        ways.is_presence,
        ways.is_all,
        ways.is_each,
        clause_measures.is_needed,
        measure_spans.measure_no
    from ways
    join staging.clause_measures on clause_measures.clause_id = ways.clause_id
    join staging.measure_spans
        on measure_spans.measure = clause_measures.measure
        and measure_spans.item = clause_measures.item
        and measure_spans.span_kind = ways.span_kind
),

found as (
    select
        asked.clause_no,
        asked.is_several,
        asked.is_presence,
        asked.is_all,
        asked.is_each,
        asked.is_needed,
        readings.branch_no,
        readings.period_no,
        readings.value,
        readings.expected,
        readings.peak,
        cast(case
            when readings.state is null or readings.state = 'together'
                then case when asked.is_all and readings.expected = 0 then 3 else 0 end
            when readings.state = 'missed' then 6
            when readings.state = 'no_data' then 5
            when readings.state = 'manual' then 4
            when readings.state = 'n_a' then 3
            when readings.state = 'open' then 2
            when readings.state = 'warn' then 1
        end as tinyint) as state_no
    from asked
    join measures.readings on readings.measure_no = asked.measure_no
),

several as (
    select
        found.clause_no,
        found.branch_no,
        found.period_no,
        count(case when found.is_needed and found.value >= 1 then 1 end) as needed,
        count(case when found.value >= coalesce(found.expected, 1) then 1 end) as whole,
        count(case when not found.is_needed and found.value >= 1 then 1 end) as present,
        count(case when not found.is_needed then 1 end) as counted,
        min(case when not found.is_needed then found.value end) as lowest,
        max(case when not found.is_needed then found.value end) as highest,
        sum(case when not found.is_needed then found.value end) as total,
        sum(case when not found.is_needed then found.expected end) as expected,
        max(case when not found.is_needed then found.peak end) as peak,
        max(found.state_no) as state_no
    from found
    where found.is_several
    group by found.clause_no, found.branch_no, found.period_no
)

select
    found.clause_no,
    found.branch_no,
    found.period_no,
    case
        when found.is_presence then cast(case when found.value > 0 then 1 else 0 end as decimal(18, 4))
        when found.is_all
            then cast(case when found.value >= coalesce(found.expected, 1) then 1 else 0 end as decimal(18, 4))
        when found.is_each then cast(case when found.value >= 1 then 1 else 0 end as decimal(18, 4))
        else found.value
    end as actual,
    found.expected,
    found.peak,
    cast(0 as decimal(18, 4)) as tolerance,
    true as is_counted,
    found.state_no
from found
where not found.is_several
union all
select
    several.clause_no,
    several.branch_no,
    several.period_no,
    cast(case
        when several.needed < ways.needed then 0
        when ways.is_presence then case when several.total > 0 then 1 else 0 end
        when ways.is_all then case when several.whole = ways.measures then 1 else 0 end
        when ways.is_each then several.present
        when ways.is_lowest then several.lowest
        when ways.is_highest then several.highest
        else several.total
    end as decimal(18, 4)) as actual,
    cast(several.expected as decimal(18, 4)) as expected,
    several.peak,
    cast(0 as decimal(18, 4)) as tolerance,
    several.counted > 0 as is_counted,
    several.state_no
from several
join ways on ways.clause_no = several.clause_no
union all
select
    cost_shares.clause_no,
    cost_shares.branch_no,
    cost_shares.period_no,
    cost_shares.value as actual,
    cost_shares.expected,
    cast(null as decimal(18, 4)) as peak,
    cost_shares.tolerance,
    true as is_counted,
    cast(0 as tinyint) as state_no
from results.cost_shares
