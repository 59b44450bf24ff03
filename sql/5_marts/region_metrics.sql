-- One row per region and month; region * is the whole city.
-- Key: region_id, month
-- Scores and stars are those of the month's cycle. Weak candidates and overdue cases are null without a scheme that says what they are.
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
    case when weak_rules.scheme_id is not null then cast(coalesce(region_weak.weak_candidates, 0) as integer) end as weak_candidates,
    cast(coalesce(region_cases.cases_open, 0) as integer) as cases_open,
    case when weak_rules.scheme_id is not null then cast(coalesce(region_weak.cases_overdue, 0) as integer) end as cases_overdue
from results.rollout
join staging.periods on periods.period = rollout.month
cross join staging.programme
left join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
left join results.region_weak on region_weak.region_id = rollout.id and region_weak.month = rollout.month
left join results.region_months on region_months.region_id = rollout.id and region_months.month = rollout.month
left join results.region_stars on region_stars.region_id = rollout.id and region_stars.cycle = periods.year
left join results.region_cases on region_cases.region_id = rollout.id and region_cases.month = rollout.month
where rollout.level in ('city', 'region')
