-- One row per branch: days by which the current term is past its due day, zero or less while in time.
-- Key: measure, item, branch_id, period
-- An extension approved to a known day moves the due day; one without a day is for a person to read.
with

latest as (
    select
        branches.branch_id,
        term_spans.term_id,
        term_spans.due_on,
        case
            when term_spans.extension_approved_on is not null and term_spans.extended_to is not null
                then term_spans.extended_to
            else term_spans.due_on
        end as last_day,
        term_spans.extension_approved_on,
        term_spans.extended_to,
        term_spans.renewed_on
    from facts.branches
    left join facts.term_spans
        on term_spans.branch_id = branches.branch_id
        and term_spans.until_on = date '9999-12-31'
)

select
    'term' as measure,
    'days_late' as item,
    'standing' as span_kind,
    latest.branch_id,
    'standing' as period,
    cast(date_diff('day', latest.last_day, coalesce(latest.renewed_on, programme.as_of)) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when latest.term_id is null then 'no_data'
        when latest.due_on is null then 'manual'
        when latest.extension_approved_on is not null
            and latest.extended_to is null
            and coalesce(latest.renewed_on, programme.as_of) > latest.due_on then 'manual'
    end as state
from latest
cross join staging.programme
