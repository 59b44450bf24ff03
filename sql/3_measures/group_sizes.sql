-- One row per branch with party groups and fact of the worst of them.
-- Key: measure, item, branch_id, period
with

worst as (
    select
        party_groups.branch_id,
        min(party_groups.members) as smallest,
        min(party_groups.formal_members) as smallest_formal,
        min(party_groups.leaders) as fewest_leaders
    from staging.party_groups
    cross join staging.programme
    where party_groups.valid_to is null or party_groups.valid_to >= programme.as_of
    group by party_groups.branch_id
),

items as (
    select 'smallest' as item, worst.branch_id, worst.smallest as value from worst
    union all
    select 'smallest_formal' as item, worst.branch_id, worst.smallest_formal as value from worst
    union all
    select 'leaders' as item, worst.branch_id, worst.fewest_leaders as value from worst
)

select
    'group_size' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.value as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when items.value is null then 'no_data' end as state
from items
