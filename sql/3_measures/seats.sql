-- One row per branch and seat that a clause asks about: who holds it on the evaluation date.
-- Key: measure, item, branch_id, period
-- Only for: holders, empty_seats, holder
-- The last day in a seat is still in it. A branch without a post row is unknown, never vacant.
-- holders and empty_seats: persons in the seat, and whether there is none.
-- holder: what the records keep of a person is too little to judge by; one who is not there is not asked.
with

held as (
    select
        posts.branch_id,
        posts.role as item,
        posts.ended_on is null or posts.ended_on >= programme.as_of as is_current
    from staging.posts
    cross join staging.programme
    union all
    select
        posts.branch_id,
        'newly_nominated_' || posts.role as item,
        posts.newly_nominated and (posts.ended_on is null or posts.ended_on >= programme.as_of) as is_current
    from staging.posts
    cross join staging.programme
),

counted as (
    select
        held.branch_id,
        held.item,
        count(case when held.is_current then 1 end) as people
    from held
    group by held.branch_id, held.item
),

recorded as (
    select distinct posts.branch_id
    from staging.posts
),

asked as (
    select distinct
        measure_spans.measure,
        measure_spans.item
    from staging.measure_spans
    where measure_spans.measure in ('holders', 'empty_seats', 'holder')
)

select
    asked.measure,
    asked.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(case
        when asked.measure = 'empty_seats' then case when coalesce(counted.people, 0) = 0 then 1 else 0 end
        else coalesce(counted.people, 0)
    end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(case when asked.measure = 'holders' then coalesce(counted.people, 0) end as decimal(18, 4)) as peak,
    case
        when recorded.branch_id is null then 'no_data'
        when asked.measure = 'holder' then case when counted.people > 0 then 'manual' else 'n_a' end
    end as state
from facts.branches
cross join asked
left join recorded on recorded.branch_id = branches.branch_id
left join counted on counted.branch_id = branches.branch_id and counted.item = asked.item
