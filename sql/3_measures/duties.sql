-- One row per branch: does every seat that is held have a written duty.
-- Key: measure, item, branch_id, period
-- Only for: duties
-- A branch without a post row is unknown; one whose seats are all empty has none assigned.
with

seats as (
    select
        posts.branch_id,
        min(
            case
                when posts.ended_on < programme.as_of then null
                when posts.duty_assigned then 1
                else 0
            end
        ) as all_assigned
    from staging.posts
    cross join staging.programme
    group by posts.branch_id
)

select
    'duties' as measure,
    'assigned' as item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(coalesce(seats.all_assigned, 0) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when seats.branch_id is null then 'no_data' end as state
from facts.branches
left join seats on seats.branch_id = branches.branch_id
