-- One row per branch and fact of its current party groups: the least that one of them has, and the most as peak.
-- Key: measure, item, branch_id, period
-- Only for: group_size
-- A branch without groups is not applicable; a count that one group leaves blank is unknown.
with

extremes as (
    select
        party_groups.branch_id,
        count(*) as party_groups,
        count(party_groups.members) as member_counts,
        min(party_groups.members) as fewest_members,
        max(party_groups.members) as most_members,
        count(party_groups.formal_members) as formal_counts,
        min(party_groups.formal_members) as fewest_formal,
        max(party_groups.formal_members) as most_formal,
        count(party_groups.leaders) as leader_counts,
        min(party_groups.leaders) as fewest_leaders,
        max(party_groups.leaders) as most_leaders
    from staging.party_groups
    cross join staging.programme
    where party_groups.valid_to is null or party_groups.valid_to >= programme.as_of
    group by party_groups.branch_id
),

items as (
    select
        'smallest' as item,
        extremes.branch_id,
        extremes.fewest_members as value,
        extremes.most_members as peak,
        extremes.party_groups - extremes.member_counts as blanks
    from extremes
    union all
    select
        'smallest_formal' as item,
        extremes.branch_id,
        extremes.fewest_formal as value,
        extremes.most_formal as peak,
        extremes.party_groups - extremes.formal_counts as blanks
    from extremes
    union all
    select
        'leaders' as item,
        extremes.branch_id,
        extremes.fewest_leaders as value,
        extremes.most_leaders as peak,
        extremes.party_groups - extremes.leader_counts as blanks
    from extremes
),

asked as (
    select distinct measure_spans.item
    from staging.measure_spans
    where measure_spans.measure = 'group_size'
)

select
    'group_size' as measure,
    asked.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(items.value as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(items.peak as decimal(18, 4)) as peak,
    case
        when items.branch_id is null then 'n_a'
        when items.blanks > 0 then 'no_data'
    end as state
from facts.branches
cross join asked
left join items on items.branch_id = branches.branch_id and items.item = asked.item
