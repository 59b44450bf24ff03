-- One row per branch and fact of its place, as the latest snapshot has it.
-- Key: measure, item, branch_id, period
-- Only for: venue
-- A branch without a snapshot is unknown. A blank number of misuses is none recorded.
with

ranked as (
    select
        venues.branch_id,
        venues.kind,
        venues.is_fixed,
        venues.register_complete,
        venues.keeper_named,
        venues.misuse_count,
        row_number() over (partition by venues.branch_id order by venues.as_of desc) as recency
    from staging.venues
)

select
    measure_spans.measure,
    measure_spans.item,
    'standing' as span_kind,
    branches.branch_id,
    'standing' as period,
    cast(
        case
            when measure_spans.item = 'has_place' and ranked.kind in ('own', 'shared') then 1
            when measure_spans.item = 'fixed' and ranked.is_fixed then 1
            when measure_spans.item = 'register_complete' and ranked.register_complete then 1
            when measure_spans.item = 'keeper_named' and ranked.keeper_named then 1
            when measure_spans.item = 'not_misused' and coalesce(ranked.misuse_count, 0) = 0 then 1
            else 0
        end as decimal(18, 4)
    ) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case when ranked.branch_id is null then 'no_data' end as state
from staging.measure_spans
cross join facts.branches
left join ranked on ranked.branch_id = branches.branch_id and ranked.recency = 1
where measure_spans.measure = 'venue' and measure_spans.span_kind = 'standing'
