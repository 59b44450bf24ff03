-- One row per branch and fact of its current committee.
-- Key: measure, item, branch_id, period
-- Only for: committee
-- A branch without a term row is unknown; seats and election of a committee that does not exist are not applicable.
-- A branch without a committee that names no seats has none to count.
with

latest as (
    select
        branches.branch_id,
        term_spans.has_committee,
        case when term_spans.has_committee then term_spans.committee_seats else coalesce(term_spans.committee_seats, 0) end
            as filled_seats,
        case when term_spans.has_committee then term_spans.deputy_seats else coalesce(term_spans.deputy_seats, 0) end
            as deputy_seats,
        case when term_spans.elected_by = 'general_meeting' then 1 when term_spans.elected_by is not null then 0 end
            as is_elected,
        term_spans.term_id is not null as is_recorded
    from facts.branches
    left join facts.term_spans
        on term_spans.branch_id = branches.branch_id
        and term_spans.until_on = date '9999-12-31'
),

items as (
    select
        'has_committee' as item,
        latest.branch_id,
        case when latest.has_committee then 1 else 0 end as value,
        latest.is_recorded,
        true as is_asked
    from latest
    union all
    select
        'no_committee' as item,
        latest.branch_id,
        case when latest.has_committee then 0 else 1 end as value,
        latest.is_recorded,
        true as is_asked
    from latest
    union all
    select 'seats' as item, latest.branch_id, latest.filled_seats as value, latest.is_recorded, latest.has_committee as is_asked
    from latest
    union all
    select 'filled_seats' as item, latest.branch_id, latest.filled_seats as value, latest.is_recorded, true as is_asked
    from latest
    union all
    select 'deputy_seats' as item, latest.branch_id, latest.deputy_seats as value, latest.is_recorded, true as is_asked
    from latest
    union all
    select 'elected' as item, latest.branch_id, latest.is_elected as value, latest.is_recorded, true as is_asked
    from latest
    union all
    select
        'committee_elected' as item,
        latest.branch_id,
        latest.is_elected as value,
        latest.is_recorded,
        latest.has_committee as is_asked
    from latest
)

select
    'committee' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.value as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when not items.is_recorded then 'no_data'
        when not items.is_asked then 'n_a'
        when items.value is null then 'no_data'
    end as state
from items
