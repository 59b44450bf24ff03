-- One row per branch, kind of seat and level: holders of such seats with that sanction or a heavier one.
-- Key: measure, item, branch_id, period
-- Only for: sanctions
-- Counted are those in the seat on the evaluation date, sanctioned in its year or on a day that was not recorded.
-- others: every seat of the leadership but the secretary's; a first secretary is not one of them.
with

sanctioned as (
    select
        posts.branch_id,
        case when posts.role = 'secretary' then 'secretary' else 'others' end as seats,
        levels.weight
    from staging.posts
    cross join staging.programme
    join facts.sanction_levels as levels on levels.level = posts.sanction_level
    where posts.role <> 'first_secretary'
      and (posts.ended_on is null or posts.ended_on >= programme.as_of)
      and (
          posts.sanction_on is null
          or extract(year from posts.sanction_on) = extract(year from programme.as_of)
      )
),

asked as (
    select distinct
        measure_spans.item,
        levels.weight
    from staging.measure_spans
    join facts.sanction_levels as levels on measure_spans.item in ('secretary_' || levels.level, 'others_' || levels.level)
    where measure_spans.measure = 'sanctions'
),

counted as (
    select
        sanctioned.branch_id,
        asked.item,
        count(*) as people
    from sanctioned
    join asked
        on asked.item like sanctioned.seats || '_%'
        and sanctioned.weight >= asked.weight
    group by sanctioned.branch_id, asked.item
),

recorded as (
    select distinct posts.branch_id
    from staging.posts
)

select
    'sanctions' as measure,
    asked.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(coalesce(counted.people, 0) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when recorded.branch_id is null then 'no_data' end as state
from facts.branches
cross join asked
left join recorded on recorded.branch_id = branches.branch_id
left join counted on counted.branch_id = branches.branch_id and counted.item = asked.item
