-- One row per region and month; region * is the whole city.
-- Key: region_id, month
-- Scores and stars are those of the month's cycle. Weak candidates and overdue cases need a scheme's criteria.
select
    rollout.id as region_id,
    rollout.month,
    cast(rollout.branches_active as integer) as branches_active,
    cast(rollout.branches_accepted as integer) as branches_accepted,
    rollout.accepted_share,
    rollout.target_share,
    region_months.met_share,
    region_stars.mean_score,
    cast(coalesce(region_stars.stars_0, 0) as integer) as stars_0,
    cast(coalesce(region_stars.stars_1, 0) as integer) as stars_1,
    cast(coalesce(region_stars.stars_2, 0) as integer) as stars_2,
    cast(coalesce(region_stars.stars_3, 0) as integer) as stars_3,
    cast(coalesce(region_stars.stars_4, 0) as integer) as stars_4,
    cast(coalesce(region_stars.stars_5, 0) as integer) as stars_5,
    cast(null as integer) as weak_candidates,
    cast(coalesce(region_cases.cases_open, 0) as integer) as cases_open,
    cast(null as integer) as cases_overdue
from results.rollout
join staging.periods on periods.period = rollout.month
left join results.region_months on region_months.region_id = rollout.id and region_months.month = rollout.month
left join results.region_stars on region_stars.region_id = rollout.id and region_stars.cycle = periods.year
left join results.region_cases on region_cases.region_id = rollout.id and region_cases.month = rollout.month
where rollout.level in ('city', 'region')
