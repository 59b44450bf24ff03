-- One row per measure, branch, year and line of money that is asked about: the yuan, and the heads they are for.
-- Key: measure, item, branch_id, period
-- Heads are those on the year's last day, or now; of an earlier member those on the last day of the year before,
-- else as many as the money was reckoned for, else those of now. Households are counted in thousands.
-- A branch without a snapshot is unknown, one whose households nobody wrote down is for a person; none are not applicable.
-- Where staff and students have no line of their own, both share the activity line: state together.
with

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.predicate_on,
        cast(cast(branch_periods.year - 1 as varchar) || '-12-31' as date) as before_on
    from staging.measure_spans
    join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
    where measure_spans.measure like 'funding_per_%' and measure_spans.span_kind = 'year'
),

reckoned as (
    select
        fundings.branch_id,
        cast(fundings.year as varchar) as period,
        max(fundings.basis_headcount) as heads,
        count(case when fundings.line_code in ('activity_staff', 'activity_student') then 1 end) as own_lines
    from staging.fundings
    group by fundings.branch_id, fundings.year
),

counted as (
    select
        asked.measure,
        asked.branch_id,
        asked.period,
        asked.item,
        case
            when asked.measure in ('funding_per_staff_yuan', 'funding_per_student_yuan')
                and coalesce(reckoned.own_lines, 0) = 0 then 'activity'
            else asked.item
        end as line,
        case asked.measure
            when 'funding_per_member_yuan' then at_end.members
            when 'funding_per_staff_yuan' then at_end.staff_members
            when 'funding_per_student_yuan' then at_end.student_members
            when 'funding_per_earlier_member_yuan' then coalesce(before.members, reckoned.heads, at_end.members)
            when 'funding_per_thousand_households_yuan' then cast(branches.households as decimal(18, 4)) / 1000
        end as heads
    from asked
    join facts.branches on branches.branch_id = asked.branch_id
    left join reckoned on reckoned.branch_id = asked.branch_id and reckoned.period = asked.period
    left join facts.headcount_spans as at_end
        on at_end.branch_id = asked.branch_id
        and at_end.from_on <= asked.predicate_on
        and at_end.until_on > asked.predicate_on
    left join facts.headcount_spans as before
        on before.branch_id = asked.branch_id
        and before.from_on <= asked.before_on
        and before.until_on > asked.before_on
)

select
    counted.measure,
    counted.item,
    'year' as span_kind,
    counted.branch_id,
    counted.period,
    coalesce(fundings.value, 0) as value,
    cast(counted.heads as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when counted.heads is null and counted.measure = 'funding_per_thousand_households_yuan' then 'manual'
        when counted.heads is null then 'no_data'
        when counted.heads = 0 then 'n_a'
        when counted.line <> counted.item then 'together'
    end as state
from counted
left join measures.fundings
    on fundings.measure = 'funding_yuan'
    and fundings.item = counted.line
    and fundings.branch_id = counted.branch_id
    and fundings.period = counted.period
