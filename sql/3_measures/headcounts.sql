-- One row per branch and count of members, as the latest snapshot has it.
-- Key: measure, item, branch_id, period
-- Only for: headcount
-- A branch without a snapshot, or one that leaves the count blank, is unknown, never zero.
-- managed: members neither lost, pocketed nor hollow, of all; where one of the three is filled in, a blank beside it is none.
with

latest as (
    select
        branches.branch_id,
        headcount_spans.formal,
        headcount_spans.probationary,
        headcount_spans.members,
        headcount_spans.mobile_members,
        headcount_spans.lost_contact,
        headcount_spans.pocket_members,
        headcount_spans.hollow_members
    from facts.branches
    left join facts.headcount_spans
        on headcount_spans.branch_id = branches.branch_id
        and headcount_spans.until_on = date '9999-12-31'
),

items as (
    select 'formal' as item, latest.branch_id, latest.formal as people, cast(null as integer) as of_people from latest
    union all
    select 'probationary' as item, latest.branch_id, latest.probationary as people, null as of_people from latest
    union all
    select 'members' as item, latest.branch_id, latest.members as people, null as of_people from latest
    union all
    select 'mobile_members' as item, latest.branch_id, latest.mobile_members as people, null as of_people from latest
    union all
    select 'lost_contact' as item, latest.branch_id, latest.lost_contact as people, null as of_people from latest
    union all
    select 'pocket_members' as item, latest.branch_id, latest.pocket_members as people, null as of_people from latest
    union all
    select 'hollow_members' as item, latest.branch_id, latest.hollow_members as people, null as of_people from latest
    union all
    select
        'managed' as item,
        latest.branch_id,
        case
            when latest.members = 0 then 0
            when coalesce(latest.lost_contact, latest.pocket_members, latest.hollow_members) is not null
                then greatest(
                    0,
                    latest.members
                    - coalesce(latest.lost_contact, 0)
                    - coalesce(latest.pocket_members, 0)
                    - coalesce(latest.hollow_members, 0)
                )
        end as people,
        latest.members as of_people
    from latest
)

select
    'headcount' as measure,
    items.item,
    'standing' as span_kind,
    items.branch_id,
    'standing' as period,
    cast(items.people as decimal(18, 4)) as value,
    cast(items.of_people as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when items.people is null then 'no_data' end as state
from items
