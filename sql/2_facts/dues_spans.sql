-- One row per branch and month of dues: the days on which it is the latest month on record.
-- Key: branch_id, from_on
-- late_payers is null where a number was left blank.
select
    dues.branch_id,
    dues.starts_on as from_on,
    lead(dues.starts_on, 1, date '9999-12-31') over (
        partition by dues.branch_id order by dues.starts_on
    ) as until_on,
    case when dues.payers_paid > dues.payers_due then 0 else dues.payers_due - dues.payers_paid end as late_payers
from staging.dues
