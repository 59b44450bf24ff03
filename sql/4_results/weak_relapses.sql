-- One row per criterion, branch and span in which a closed case has come back and is open.
-- Key: criterion_no, branch_no, fired_on
-- It is known from the day the new case was opened; of a case only called relapsed, from its own closure, or its opening.
-- actual: how many closures of the branch have come back by then.
with

relapses as (
    select
        case_relapses.branch_id,
        case
            when case_relapses.recorded_closed_on is not null and case_relapses.closed_on is null
                then case_relapses.recorded_closed_on
            else case_relapses.opened_on
        end as since_on,
        coalesce(case_relapses.closed_on, date '9999-12-31') as until_on
    from results.case_relapses
    where case_relapses.is_relapse
      and case_relapses.came_back_on is null
),

merged as (
    select
        relapses.branch_id,
        relapses.since_on,
        max(relapses.until_on) as until_on
    from relapses
    group by relapses.branch_id, relapses.since_on
)

select
    weak_criteria.criterion_no,
    branches.branch_no,
    merged.since_on,
    merged.since_on as fired_on,
    merged.until_on,
    cast(row_number() over (
        partition by weak_criteria.criterion_no, merged.branch_id order by merged.since_on
    ) as decimal(18, 4)) as actual
from merged
join facts.branches on branches.branch_id = merged.branch_id
join staging.weak_criteria on weak_criteria.way = 'relapse'
where merged.until_on > merged.since_on
