-- One row per branch and year with photos of its activities, and one for the year of the evaluation date.
-- Key: measure, item, branch_id, period
-- Only for: photos
with

years as (
    select
        activities.branch_id,
        cast(extract(year from activities.held_on) as integer) as year,
        sum(activities.photo_count) as photos
    from staging.activities
    where activities.photo_count > 0
      and exists (select 1 from staging.measure_spans where measure_spans.measure = 'photos')
    group by activities.branch_id, cast(extract(year from activities.held_on) as integer)
)

select
    measure_spans.measure,
    measure_spans.item,
    measure_spans.span_kind,
    years.branch_id,
    case when measure_spans.span_kind = 'year' then cast(years.year as varchar) else 'standing' end as period,
    cast(years.photos as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.measure_spans
cross join staging.programme
join years
    on measure_spans.span_kind = 'year'
    or (measure_spans.span_kind = 'standing' and years.year = extract(year from programme.as_of))
where measure_spans.measure = 'photos'
