-- One row per branch, kind of record and period that a refused row touches.
-- Key: branch_id, kind, period
-- A row that could not be read must not turn into something that was not done.
select distinct
    quarantine.branch_id,
    quarantine.kind,
    branch_periods.period
from staging.quarantine
join facts.branch_periods on branch_periods.branch_id = quarantine.branch_id
left join staging.periods on periods.period = branch_periods.period
where periods.period is null
   or (
       (quarantine.from_on is null or quarantine.from_on <= periods.ends_on)
       and (quarantine.to_on is null or quarantine.to_on >= periods.starts_on)
   )
