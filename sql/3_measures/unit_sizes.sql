-- One row per branch and fact of the units under it: full members, and how many its largest unit has at the least.
-- Key: measure, item, branch_id, period
-- Only for: unit_size
-- No record counts members by unit: so many members in so many units leave at least one unit with the average, rounded up.
-- own: full members of the branch, with the largest unit of a joint branch as peak.
-- joined: the largest unit of a joint branch; where the number of units is blank a person must read it,
-- and a branch that is not joint is a unit that has joined no other.
with

latest as (
    select
        branches.branch_id,
        branches.form = 'joint' as is_joint,
        headcount_spans.branch_id is not null as is_recorded,
        headcount_spans.formal,
        headcount_spans.unit_count,
        case
            when branches.form = 'joint' and headcount_spans.unit_count > 0
                then ceil(cast(headcount_spans.formal as double) / headcount_spans.unit_count)
        end as largest_unit
    from facts.branches
    left join facts.headcount_spans
        on headcount_spans.branch_id = branches.branch_id
        and headcount_spans.until_on = date '9999-12-31'
),

items as (
    select
        'own' as item,
        latest.branch_id,
        latest.formal as value,
        latest.largest_unit as peak,
        case when not latest.is_recorded then 'no_data' end as state
    from latest
    union all
    select
        'joined' as item,
        latest.branch_id,
        coalesce(latest.largest_unit, latest.formal) as value,
        null as peak,
        case
            when not latest.is_recorded then 'no_data'
            when not latest.is_joint then 'missed'
            when latest.largest_unit is null then 'manual'
        end as state
    from latest
)

select
    'unit_size' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.value as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(items.peak as decimal(18, 4)) as peak,
    items.state
from items
