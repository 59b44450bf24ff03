-- One row per scheme, branch, cycle and star level with places: who had been placed once that level was given.
-- Key: scheme_id, branch_id, cycle, star_level
-- Stored: each level is a round over what the one above it left.
-- Levels are given from the top; places nobody could take go to the next level where the scheme lets them.
with recursive

rounds as (
    select
        quota_order.scheme_id,
        quota_order.branch_id,
        quota_order.cycle,
        quota_order.peer_group,
        quota_order.peers,
        quota_order.score,
        quota_order.rank,
        quota_order.open_level,
        star_rules.top_level + 1 as star_level,
        cast(null as integer) as placed_level,
        0 as places,
        0 as places_left
    from results.quota_order
    join staging.star_rules on star_rules.scheme_id = quota_order.scheme_id
    union all
    select
        offered.scheme_id,
        offered.branch_id,
        offered.cycle,
        offered.peer_group,
        offered.peers,
        offered.score,
        offered.rank,
        offered.open_level,
        offered.star_level,
        case when offered.place <= offered.places then offered.star_level else offered.placed_level end as placed_level,
        offered.places,
        case
            when offered.spill_over then cast(greatest(offered.places - count(
                case when offered.place <= offered.places then 1 end
            ) over (
                partition by offered.scheme_id, offered.cycle, offered.peer_group, offered.peers
            ), 0) as integer)
            else 0
        end as places_left
    from (
        select
            running.scheme_id,
            running.branch_id,
            running.cycle,
            running.peer_group,
            running.peers,
            running.score,
            running.rank,
            running.open_level,
            running.star_level,
            running.placed_level,
            running.spill_over,
            running.places,
            case
                when not running.is_running then null
                when running.ties = 'all_out' then count(*) over (
                    partition by
                        running.scheme_id, running.cycle, running.peer_group, running.peers, running.is_running
                    order by running.rank
                )
                else rank() over (
                    partition by
                        running.scheme_id, running.cycle, running.peer_group, running.peers, running.is_running
                    order by running.rank
                )
            end as place
        from (
            select
                rounds.scheme_id,
                rounds.branch_id,
                rounds.cycle,
                rounds.peer_group,
                rounds.peers,
                rounds.score,
                rounds.rank,
                rounds.open_level,
                places.star_level,
                rounds.placed_level,
                scheme_quotas.ties,
                scheme_quotas.spill_over,
                places.places + rounds.places_left as places,
                rounds.placed_level is null and rounds.open_level >= places.star_level as is_running
            from rounds
            join results.quota_places as places
                on places.scheme_id = rounds.scheme_id
                and places.cycle = rounds.cycle
                and places.peer_group = rounds.peer_group
                and places.peers = rounds.peers
                and places.star_level = rounds.star_level - 1
            join staging.scheme_quotas on scheme_quotas.scheme_id = rounds.scheme_id
        ) as running
    ) as offered
)

select
    rounds.scheme_id,
    rounds.branch_id,
    rounds.cycle,
    rounds.star_level,
    rounds.peer_group,
    rounds.peers,
    rounds.score,
    rounds.rank,
    rounds.open_level,
    rounds.placed_level,
    rounds.places
from rounds
join staging.quota_levels
    on quota_levels.scheme_id = rounds.scheme_id
    and quota_levels.star_level = rounds.star_level
