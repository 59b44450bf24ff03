-- One row per region, kind of record and period of its cadence: branches there, and branches with any record.
-- Key: region_id, kind, period
-- Stored: every record's branch and period is held against it.
-- A branch counts in a period when it is there at its end, or on the evaluation date while the period runs.
with

spans as (
    select 'month' as cadence, periods.period, periods.period as month, periods.ends_on
    from staging.periods
    where periods.period_kind = 'month'
    union all
    select cadences.cadence, years.period, months.period as month, months.ends_on
    from (select 'year' as cadence union all select 'event' as cadence) as cadences
    cross join staging.periods as years
    cross join staging.programme
    join staging.periods as months
        on months.period_kind = 'month'
        and months.year = years.year
        and (months.last_month_index = years.last_month_index or programme.as_of between months.starts_on and months.ends_on)
        and months.starts_on <= programme.as_of
    where years.period_kind = 'year'
    union all
    select 'standing' as cadence, 'standing' as period, months.period as month, months.ends_on
    from staging.periods as months
    cross join staging.programme
    where months.period_kind = 'month' and programme.as_of between months.starts_on and months.ends_on
),

reporting as (
    select
        branches.region_id,
        returned.kind,
        returned.period,
        count(*) as branches_reporting
    from staging.kinds
    join spans on spans.cadence = kinds.cadence
    cross join staging.programme
    join staging.returned on returned.kind = kinds.kind and returned.period = spans.period
    join facts.branches
        on branches.branch_id = returned.branch_id
        and (branches.formed_on is null or branches.formed_on <= least(spans.ends_on, programme.as_of))
        and (branches.dissolved_on is null or branches.dissolved_on >= least(spans.ends_on, programme.as_of))
    group by branches.region_id, returned.kind, returned.period
)

select
    rollout_counts.id as region_id,
    kinds.kind,
    kinds.cadence,
    spans.period,
    rollout_counts.branches_active,
    coalesce(reporting.branches_reporting, 0) as branches_reporting
from staging.kinds
join spans on spans.cadence = kinds.cadence
join results.rollout_counts
    on rollout_counts.level = 'region'
    and rollout_counts.month = spans.month
    and rollout_counts.branches_active > 0
left join reporting
    on reporting.region_id = rollout_counts.id
    and reporting.kind = kinds.kind
    and reporting.period = spans.period
where kinds.is_supplied
