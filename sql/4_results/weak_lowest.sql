-- One row per criterion, branch and ended cycle in which it was ranked among its peers.
-- Key: criterion_no, branch_no, known_on
-- Ranked from the bottom; equal scores share a place, so a tie at the last place counts whole. Small groups are not ranked.
-- Of several sheets of a cycle the one finalised last counts.
with

own_sheets as (
    select
        assessments.pack_id,
        assessments.branch_id,
        assessments.cycle_year,
        assessments.total_assessed,
        row_number() over (
            partition by assessments.pack_id, assessments.branch_id, assessments.cycle_year
            order by assessments.finalised_on desc, assessments.sheet_id desc
        ) as recency
    from staging.assessments
    where assessments.finalised_on is not null
      and assessments.total_assessed is not null
),

scored as (
    select
        'score' as basis,
        scores.scheme_id,
        scores.branch_id,
        scores.cycle,
        cast(scores.score as decimal(18, 4)) as score
    from results.scores
    where scores.is_rated
    union all
    select
        'assessed' as basis,
        schemes.scheme_id,
        own_sheets.branch_id,
        own_sheets.cycle_year as cycle,
        cast(own_sheets.total_assessed as decimal(18, 4)) as score
    from own_sheets
    join staging.schemes on schemes.pack_id = own_sheets.pack_id
    where own_sheets.recency = 1
),

compared as (
    select
        weak_criteria.criterion_no,
        weak_criteria.places,
        weak_criteria.fewest,
        weak_criteria.limit_value,
        branches.branch_no,
        scored.cycle,
        scored.score,
        case when weak_criteria.by_region then branches.region_id else '*' end as region_peers,
        case when weak_criteria.by_sector then branches.sector else '*' end as sector_peers
    from staging.weak_criteria
    join scored
        on scored.scheme_id = weak_criteria.scheme_id
        and scored.basis = weak_criteria.basis
    join facts.branches on branches.branch_id = scored.branch_id
    where weak_criteria.way = 'lowest'
),

ranked as (
    select
        compared.criterion_no,
        compared.branch_no,
        compared.cycle,
        compared.score,
        compared.places,
        compared.fewest,
        compared.limit_value,
        rank() over (
            partition by
                compared.criterion_no, compared.cycle, compared.region_peers, compared.sector_peers
            order by compared.score
        ) as place,
        count(*) over (
            partition by
                compared.criterion_no, compared.cycle, compared.region_peers, compared.sector_peers
        ) as peers
    from compared
)

select
    ranked.criterion_no,
    ranked.branch_no,
    periods.starts_on as since_on,
    periods.ends_on as known_on,
    ranked.score as actual,
    ranked.place <= ranked.places and ranked.peers >= ranked.fewest and ranked.score < ranked.limit_value as is_fired
from ranked
join staging.periods
    on periods.period_kind = 'year'
    and periods.year = ranked.cycle
    and periods.is_ended
