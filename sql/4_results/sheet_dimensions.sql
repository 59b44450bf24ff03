-- One row per assessment sheet and dimension of its pack that has lines.
-- Key: sheet_id, dimension_id
-- Points of lines that cannot exist for the branch are spread over the others where the city wants it so.
with

summed as (
    select
        sheet_items.sheet_id,
        sheet_items.pack_id,
        sheet_items.dimension_id,
        cast(sum(sheet_items.points) as double) / nullif(sum(sheet_items.spread_points), 0) as spread,
        sum(sheet_items.counted_self) as self_points,
        sum(sheet_items.counted_assessed) as assessed_points,
        sum(sheet_items.suggested_points) as suggested_points,
        sum(sheet_items.open_points) as open_points
    from results.sheet_items
    group by sheet_items.sheet_id, sheet_items.pack_id, sheet_items.dimension_id
),

spread as (
    select
        summed.sheet_id,
        summed.pack_id,
        summed.dimension_id,
        cast(round(cast(cast(summed.self_points as double) * summed.spread as decimal(18, 8)), 2) as decimal(9, 2))
            as self_points,
        cast(round(cast(cast(summed.assessed_points as double) * summed.spread as decimal(18, 8)), 2) as decimal(9, 2))
            as assessed_points,
        cast(round(cast(cast(summed.suggested_points as double) * summed.spread as decimal(18, 8)), 2) as decimal(9, 2))
            as suggested_points,
        summed.open_points
    from summed
)

select
    spread.sheet_id,
    spread.dimension_id,
    spread.self_points as raw_self,
    spread.assessed_points as raw_assessed,
    spread.suggested_points as raw_suggested,
    case when spread.self_points > dimensions.cap then dimensions.cap else spread.self_points end as self_points,
    case when spread.assessed_points > dimensions.cap then dimensions.cap else spread.assessed_points end as assessed_points,
    case when spread.suggested_points > dimensions.cap then dimensions.cap else spread.suggested_points end as suggested_points,
    least(
        coalesce(spread.assessed_points, 0) + spread.open_points,
        coalesce(dimensions.cap, coalesce(spread.assessed_points, 0) + spread.open_points)
    ) as highest_points
from spread
join staging.dimensions
    on dimensions.pack_id = spread.pack_id
    and dimensions.dimension_id = spread.dimension_id
