-- One row per region, kind of record and period of its cadence: branches there, and branches with any record.
-- Key: region_id, kind, period
-- Stored: every branch is held against every period of every kind.
-- A branch counts in a period when it is there at its end, or on the evaluation date while the period runs.
with

months as (
    select distinct branch_months.month
    from facts.branch_months
),

spans as (
    select 'month' as cadence, months.month as period, months.month
    from months
    union all
    select 'year' as cadence, substr(months.month, 1, 4) as period, max(months.month) as month
    from months
    group by substr(months.month, 1, 4)
    union all
    select 'event' as cadence, substr(months.month, 1, 4) as period, max(months.month) as month
    from months
    group by substr(months.month, 1, 4)
    union all
    select 'standing' as cadence, 'standing' as period, max(months.month) as month
    from months
)

select
    branch_months.region_id,
    kinds.kind,
    kinds.cadence,
    spans.period,
    count(*) as branches_active,
    count(returned.branch_id) as branches_reporting
from staging.kinds
join spans on spans.cadence = kinds.cadence
join facts.branch_months on branch_months.month = spans.month and branch_months.is_active = 1
left join staging.returned
    on returned.kind = kinds.kind
    and returned.period = spans.period
    and returned.branch_id = branch_months.branch_id
where kinds.is_supplied
group by branch_months.region_id, kinds.kind, kinds.cadence, spans.period
