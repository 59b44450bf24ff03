-- One row per measure of tallies, item, branch and period that is asked about: how many members did, of how many should.
-- Key: measure, item, branch_id, period
-- Only for: tally, tally_count
-- tally: both numbers. tally_count: how many did, alone. Item grades joins the four grades.
-- A tally serves the period it names; what is asked standing reads the one whose period ended last.
-- Where nobody wrote how many should, the snapshot at the period's end says it; no tally is nobody who did.
with

asked as (
    select
        tally_bases.measure,
        tally_bases.item,
        tally_bases.span_kind,
        tally_bases.due_of,
        branch_periods.branch_no,
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.predicate_on
    from measures.tally_bases
    join facts.branch_periods
        on branch_periods.period_kind =
            case when tally_bases.span_kind = 'standing' then 'none' else tally_bases.span_kind end
),

items as (
    select distinct tally_bases.item
    from measures.tally_bases
),

counts as (
    select
        tallies.tally_code as item,
        tallies.branch_id,
        tallies.period,
        tallies.starts_on,
        tallies.ends_on,
        tallies.expected,
        tallies.actual
    from items
    join staging.tallies on tallies.tally_code = items.item
    union all
    select
        'grades' as item,
        tallies.branch_id,
        tallies.period,
        tallies.starts_on,
        tallies.ends_on,
        max(tallies.expected) as expected,
        sum(tallies.actual) as actual
    from items
    join staging.tallies on items.item = 'grades'
    where tallies.tally_code in (
        'appraised_excellent',
        'appraised_qualified',
        'appraised_basic',
        'appraised_unqualified'
    )
    group by tallies.branch_id, tallies.period, tallies.starts_on, tallies.ends_on
),

ended as (
    select
        counts.item,
        counts.branch_id,
        counts.expected,
        counts.actual,
        row_number() over (
            partition by counts.item, counts.branch_id order by counts.ends_on desc, counts.starts_on
        ) as recency
    from counts
    cross join staging.programme
    where counts.ends_on <= programme.as_of
),

serving as (
    select counts.item, counts.branch_id, counts.period, counts.expected, counts.actual
    from counts
    union all
    select ended.item, ended.branch_id, 'standing' as period, ended.expected, ended.actual
    from ended
    where ended.recency = 1
),

late_payers as (
    select
        'late_payers' as due_of,
        dues_spans.branch_id,
        dues_spans.from_on,
        dues_spans.until_on,
        dues_spans.late_payers
    from facts.dues_spans
),

known as (
    select
        asked.measure,
        asked.item,
        asked.span_kind,
        asked.branch_id,
        asked.period,
        asked.due_of,
        serving.branch_id is not null as is_reported,
        late_payers.branch_id is not null as has_dues,
        coalesce(serving.actual, 0) as actual,
        coalesce(
            serving.expected,
            case asked.due_of
                when 'members' then branch_states.members
                when 'leading_cadres' then branch_states.leading_cadres
                when 'aid_capable_cadres' then branch_states.aid_capable_cadres
                when 'late_payers' then late_payers.late_payers
                when 'nobody' then 0
                when 'somebody' then case when serving.branch_id is null then 1 end
            end
        ) as expected
    from asked
    join facts.branch_states
        on branch_states.branch_no = asked.branch_no and branch_states.state_on = asked.predicate_on
    left join late_payers
        on late_payers.due_of = asked.due_of
        and late_payers.branch_id = asked.branch_id
        and late_payers.from_on <= asked.predicate_on
        and late_payers.until_on > asked.predicate_on
    left join serving
        on serving.item = asked.item
        and serving.branch_id = asked.branch_id
        and serving.period = asked.period
)

select
    known.measure,
    known.item,
    known.span_kind,
    known.branch_id,
    known.period,
    cast(known.actual as decimal(18, 4)) as value,
    cast(case when known.measure = 'tally' then known.expected end as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when known.measure = 'tally_count' then null
        when known.expected is not null then null
        when known.due_of = 'somebody' then 'manual'
        when known.due_of = 'late_payers'
            then case when known.is_reported or known.has_dues then 'manual' else 'n_a' end
        else 'no_data'
    end as state
from known
