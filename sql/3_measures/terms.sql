-- One row per branch and fact of its current term: days by which its renewal is late, or was early.
-- Key: measure, item, branch_id, period
-- Only for: term
-- days_late: past the due day, 0 while in time; an extension approved to a known day moves it, whenever it was approved.
-- days_late_prior_approval: only an extension approved by the due day moves it.
-- days_late_unextended: whether an extension counts is for a person to say, while it alone keeps the term in time.
-- days_early: below 0 by the days a term was renewed too early without an approval; prior_approval asks one by that day.
-- A term without a due day, or an extension without a day, is for a person to read.
with

latest as (
    select
        branches.branch_id,
        term_spans.term_id,
        term_spans.due_on,
        term_spans.renewed_on,
        coalesce(term_spans.renewed_on, programme.as_of) as ends_on,
        term_spans.early_approved_on,
        term_spans.extension_approved_on,
        term_spans.extended_to
    from facts.branches
    cross join staging.programme
    left join facts.term_spans
        on term_spans.branch_id = branches.branch_id
        and term_spans.until_on = date '9999-12-31'
),

extensions as (
    select 'days_late' as item, latest.*, latest.extension_approved_on is not null as is_extended, false as is_disputed
    from latest
    union all
    select
        'days_late_prior_approval' as item,
        latest.*,
        coalesce(latest.extension_approved_on <= latest.due_on, false) as is_extended,
        false as is_disputed
    from latest
    union all
    select
        'days_late_unextended' as item,
        latest.*,
        latest.extension_approved_on is not null as is_extended,
        true as is_disputed
    from latest
),

approvals as (
    select 'days_early' as item, latest.*, latest.early_approved_on is not null as is_approved
    from latest
    union all
    select
        'days_early_prior_approval' as item,
        latest.*,
        coalesce(latest.early_approved_on <= latest.renewed_on, false) as is_approved
    from latest
),

items as (
    select
        extensions.item,
        extensions.branch_id,
        extensions.term_id,
        extensions.due_on,
        greatest(0, date_diff(
            'day',
            case when extensions.is_extended then coalesce(extensions.extended_to, extensions.due_on) else extensions.due_on end,
            extensions.ends_on
        )) as days,
        extensions.is_extended
        and extensions.ends_on > extensions.due_on
        and (
            extensions.extended_to is null
            or (extensions.is_disputed and extensions.ends_on <= extensions.extended_to)
        ) as is_unclear
    from extensions
    union all
    select
        approvals.item,
        approvals.branch_id,
        approvals.term_id,
        approvals.due_on,
        case
            when approvals.is_approved or approvals.renewed_on is null then 0
            else least(0, date_diff('day', approvals.due_on, approvals.renewed_on))
        end as days,
        false as is_unclear
    from approvals
)

select
    'term' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.days as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when items.term_id is null then 'no_data'
        when items.due_on is null or items.is_unclear then 'manual'
    end as state
from items
