-- One row per clause, branch and measure period that its measures have something for.
-- Key: clause_no, branch_no, period_no
-- actual is the clause's measures taken together; for presence and all it is 1 or 0, and without what is needed it is 0.
-- is_counted: something was found for a measure that counts.
-- state_no is the gravest that the records imply: 6 on record as missed, 5 no data, 4 manual, 3 not applicable, 2 a limit still open, 1 not as wished, else 0.
with

asked as (
    select
        clauses.clause_no,
        clauses.combine,
        clause_measures.is_needed,
        measure_spans.measure_no,
        count(*) over (partition by clauses.clause_no) as measures,
        count(case when clause_measures.is_needed then 1 end) over (partition by clauses.clause_no) as needed
    from staging.clause_measures
    join staging.clauses on clauses.clause_id = clause_measures.clause_id
    join staging.measure_spans
        on measure_spans.measure = clause_measures.measure
        and measure_spans.item = clause_measures.item
        and measure_spans.span_kind = clauses.span_kind
    where clauses.sheet_item is null
),

found as (
    select
        asked.clause_no,
        asked.combine,
        asked.measures,
        asked.needed,
        asked.is_needed,
        readings.branch_no,
        readings.period_no,
        readings.value,
        readings.expected,
        readings.peak,
        cast(case readings.state
            when 'missed' then 6
            when 'no_data' then 5
            when 'manual' then 4
            when 'n_a' then 3
            when 'open' then 2
            when 'warn' then 1
            else case when asked.combine = 'all' and readings.expected = 0 then 3 else 0 end
        end as tinyint) as state_no
    from asked
    join measures.readings on readings.measure_no = asked.measure_no
),

several as (
    select
        found.clause_no,
        found.branch_no,
        found.period_no,
        case
            when count(case when found.is_needed and found.value >= 1 then 1 end) < found.needed then 0
            when found.combine = 'presence'
                then case when sum(case when not found.is_needed then found.value end) > 0 then 1 else 0 end
            when found.combine = 'all'
                then case
                    when count(case when found.value >= coalesce(found.expected, 1) then 1 end) = found.measures then 1
                    else 0
                end
            when found.combine = 'each' then count(case when not found.is_needed and found.value >= 1 then 1 end)
            when found.combine = 'lowest' then min(case when not found.is_needed then found.value end)
            when found.combine = 'highest' then max(case when not found.is_needed then found.value end)
            else sum(case when not found.is_needed then found.value end)
        end as actual,
        sum(case when not found.is_needed then found.expected end) as expected,
        max(case when not found.is_needed then found.peak end) as peak,
        count(case when not found.is_needed then 1 end) > 0 as is_counted,
        max(found.state_no) as state_no
    from found
    where found.measures > 1
    group by found.clause_no, found.branch_no, found.period_no, found.combine, found.measures, found.needed
)

select
    found.clause_no,
    found.branch_no,
    found.period_no,
    case found.combine
        when 'presence' then cast(case when found.value > 0 then 1 else 0 end as decimal(18, 4))
        when 'all' then cast(case when found.value >= coalesce(found.expected, 1) then 1 else 0 end as decimal(18, 4))
        when 'each' then cast(case when found.value >= 1 then 1 else 0 end as decimal(18, 4))
        else found.value
    end as actual,
    found.expected,
    found.peak,
    cast(0 as decimal(18, 4)) as tolerance,
    true as is_counted,
    found.state_no
from found
where found.measures = 1
union all
select
    several.clause_no,
    several.branch_no,
    several.period_no,
    cast(several.actual as decimal(18, 4)) as actual,
    cast(several.expected as decimal(18, 4)) as expected,
    several.peak,
    cast(0 as decimal(18, 4)) as tolerance,
    several.is_counted,
    several.state_no
from several
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
