-- One row per scheme and region, * for the city: the share of its branches that some criterion says look weak.
-- Key: scheme_id, region_id
-- The band is a second look, never a number to reach: below or above it, criteria and records are worth checking.
with

placed as (
    select
        weak_rules.scheme_id,
        branches.region_id,
        branches.branch_id
    from facts.branches
    cross join staging.weak_rules
    where branches.is_active
    union all
    select
        weak_rules.scheme_id,
        '*' as region_id,
        branches.branch_id
    from facts.branches
    cross join staging.weak_rules
    where branches.is_active
),

counted as (
    select
        placed.scheme_id,
        placed.region_id,
        count(*) as branches_active,
        count(weak_branches.branch_id) as candidates,
        count(case when weak_branches.outcome = 'left_out' then 1 end) as left_out
    from placed
    left join results.weak_branches
        on weak_branches.scheme_id = placed.scheme_id
        and weak_branches.branch_id = placed.branch_id
    group by placed.scheme_id, placed.region_id
)

select
    counted.scheme_id,
    counted.region_id,
    cast(counted.branches_active as integer) as branches_active,
    cast(counted.candidates as integer) as candidates,
    cast(counted.left_out as integer) as left_out,
    cast(counted.candidates as double) / counted.branches_active as candidate_share,
    cast(weak_rules.band_low as double) as band_low,
    cast(weak_rules.band_high as double) as band_high,
    case
        when counted.candidates < weak_rules.band_low * counted.branches_active then 'below'
        when counted.candidates > weak_rules.band_high * counted.branches_active then 'above'
        else 'within'
    end as band
from counted
join staging.weak_rules on weak_rules.scheme_id = counted.scheme_id
