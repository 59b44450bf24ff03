-- One row per scheme, branch and cycle that competes for places: whom it competes with.
-- Key: scheme_id, branch_id, cycle
-- A group that is too small hands its branches on: they share the next wider group with others handed on to it.
-- So each branch has one group, and no place is given twice. Only branches with enough judged take part.
with

placed as (
    select
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        scores.score,
        branches.region_id,
        branches.sector,
        scheme_quotas.min_group,
        scheme_quotas.group_1,
        scheme_quotas.group_2,
        scheme_quotas.group_3,
        scheme_quotas.group_4
    from results.scores
    join staging.scheme_quotas on scheme_quotas.scheme_id = scores.scheme_id
    join facts.branches on branches.branch_id = scores.branch_id
    where scores.is_rated
),

keyed as (
    select
        placed.*,
        case when placed.group_1 in ('region_sector', 'region') then placed.region_id else '*' end
        || ' ' || case when placed.group_1 in ('region_sector', 'sector') then placed.sector else '*' end as key_1,
        case when placed.group_2 in ('region_sector', 'region') then placed.region_id else '*' end
        || ' ' || case when placed.group_2 in ('region_sector', 'sector') then placed.sector else '*' end as key_2,
        case when placed.group_3 in ('region_sector', 'region') then placed.region_id else '*' end
        || ' ' || case when placed.group_3 in ('region_sector', 'sector') then placed.sector else '*' end as key_3,
        case when placed.group_4 in ('region_sector', 'region') then placed.region_id else '*' end
        || ' ' || case when placed.group_4 in ('region_sector', 'sector') then placed.sector else '*' end as key_4
    from placed
),

sized_1 as (
    select
        keyed.*,
        count(*) over (partition by keyed.scheme_id, keyed.cycle, keyed.key_1) as size_1
    from keyed
),

handed_1 as (
    select
        sized_1.*,
        case when sized_1.group_2 is not null and sized_1.size_1 < sized_1.min_group then 1 else 0 end as is_on_1
    from sized_1
),

sized_2 as (
    select
        handed_1.*,
        sum(handed_1.is_on_1) over (partition by handed_1.scheme_id, handed_1.cycle, handed_1.key_2) as size_2
    from handed_1
),

handed_2 as (
    select
        sized_2.*,
        case
            when sized_2.is_on_1 = 1 and sized_2.group_3 is not null and sized_2.size_2 < sized_2.min_group then 1
            else 0
        end as is_on_2
    from sized_2
),

sized_3 as (
    select
        handed_2.*,
        sum(handed_2.is_on_2) over (partition by handed_2.scheme_id, handed_2.cycle, handed_2.key_3) as size_3
    from handed_2
),

handed_3 as (
    select
        sized_3.*,
        case
            when sized_3.is_on_2 = 1 and sized_3.group_4 is not null and sized_3.size_3 < sized_3.min_group then 1
            else 0
        end as is_on_3
    from sized_3
),

settled as (
    select
        handed_3.scheme_id,
        handed_3.branch_id,
        handed_3.cycle,
        handed_3.score,
        case
            when handed_3.is_on_3 = 1 then handed_3.group_4
            when handed_3.is_on_2 = 1 then handed_3.group_3
            when handed_3.is_on_1 = 1 then handed_3.group_2
            else handed_3.group_1
        end as peer_group,
        case
            when handed_3.is_on_3 = 1 then handed_3.key_4
            when handed_3.is_on_2 = 1 then handed_3.key_3
            when handed_3.is_on_1 = 1 then handed_3.key_2
            else handed_3.key_1
        end as peers
    from handed_3
)

select
    settled.scheme_id,
    settled.branch_id,
    settled.cycle,
    settled.score,
    settled.peer_group,
    settled.peers,
    count(*) over (
        partition by settled.scheme_id, settled.cycle, settled.peer_group, settled.peers
    ) as group_size
from settled
