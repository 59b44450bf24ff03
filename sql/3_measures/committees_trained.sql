-- One row per branch and year that is asked about: was the committee trained within the item's number of years.
-- Key: measure, item, branch_id, period
-- Only for: committee_trained
-- Bins cannot follow a person: as many trainings as the committee has people count as everyone's.
-- A seat younger than those years leaves the limit open.
with

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        branch_periods.branch_id,
        branch_periods.period,
        branch_periods.year,
        branch_periods.year - cast(measure_spans.item as integer) as before_year,
        branch_periods.predicate_on
    from staging.measure_spans
    join facts.branch_periods on branch_periods.period_kind = measure_spans.span_kind
    where measure_spans.measure = 'committee_trained' and measure_spans.span_kind = 'year'
),

bins as (
    select
        hours_bins.branch_id,
        hours_bins.year,
        sum(hours_bins.headcount) as people,
        sum(case when hours_bins.centralised_sessions >= 1 then hours_bins.headcount else 0 end) as trained
    from staging.hours_bins
    where hours_bins.role in ('deputy', 'organization', 'publicity', 'discipline', 'committee')
    group by hours_bins.branch_id, hours_bins.year
),

trainings as (
    select
        asked.item,
        asked.branch_id,
        asked.period,
        sum(bins.trained) as trained,
        sum(case when bins.year = asked.year then bins.people end) as people
    from asked
    join bins
        on bins.branch_id = asked.branch_id
        and bins.year > asked.before_year
        and bins.year <= asked.year
    group by asked.item, asked.branch_id, asked.period
),

young_seats as (
    select distinct asked.item, asked.branch_id, asked.period
    from asked
    join staging.posts
        on posts.branch_id = asked.branch_id
        and posts.role in ('secretary', 'deputy', 'organization', 'publicity', 'discipline', 'committee')
        and posts.started_on > cast(cast(asked.before_year as varchar) || '-12-31' as date)
        and posts.started_on <= asked.predicate_on
        and (posts.ended_on is null or posts.ended_on >= asked.predicate_on)
),

known as (
    select
        asked.measure,
        asked.item,
        asked.branch_id,
        asked.period,
        coalesce(trainings.trained, 0) as trained,
        coalesce(nullif(trainings.people, 0), term_spans.committee_seats) as people,
        young_seats.branch_id is not null as is_young
    from asked
    left join trainings
        on trainings.item = asked.item
        and trainings.branch_id = asked.branch_id
        and trainings.period = asked.period
    left join young_seats
        on young_seats.item = asked.item
        and young_seats.branch_id = asked.branch_id
        and young_seats.period = asked.period
    left join facts.term_spans
        on term_spans.branch_id = asked.branch_id
        and term_spans.from_on <= asked.predicate_on
        and term_spans.until_on > asked.predicate_on
)

select
    known.measure,
    known.item,
    'year' as span_kind,
    known.branch_id,
    known.period,
    cast(case when known.trained >= known.people then 1 else 0 end as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    case
        when known.people is null then 'no_data'
        when known.people = 0 then 'n_a'
        when known.trained < known.people and known.is_young then 'open'
    end as state
from known
