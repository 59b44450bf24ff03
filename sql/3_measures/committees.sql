-- One row per branch and fact of its current committee.
-- Key: measure, item, branch_id, period
-- A branch without a term row is unknown; seats of a committee that does not exist are not applicable.
with

latest as (
    select
        branches.branch_id,
        term_spans.term_id,
        term_spans.has_committee,
        term_spans.committee_seats,
        term_spans.deputy_seats
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
        case when latest.term_id is null then 'no_data' end as state
    from latest
    union all
    select
        'seats' as item,
        latest.branch_id,
        latest.committee_seats as value,
        case
            when latest.term_id is null then 'no_data'
            when not latest.has_committee then 'n_a'
            when latest.committee_seats is null then 'no_data'
        end as state
    from latest
    union all
    select
        'deputy_seats' as item,
        latest.branch_id,
        latest.deputy_seats as value,
        case when latest.term_id is null or latest.deputy_seats is null then 'no_data' end as state
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
    items.state
from items
