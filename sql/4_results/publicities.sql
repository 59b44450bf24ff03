-- One row per pack, branch and cycle that was publicised: how its latest publicity went.
-- Key: pack_id, branch_id, cycle
-- Publicity that nobody closed is over after the working days asked; the day it began does not count.
with

ranked as (
    select
        stages.pack_id,
        stages.branch_id,
        stages.cycle_year as cycle,
        stages.entered_on,
        stages.outcome,
        stages.objections,
        row_number() over (
            partition by stages.pack_id, stages.branch_id, stages.cycle_year
            order by stages.entered_on desc, stages.stage_id desc
        ) as recency
    from staging.stages
    where stages.stage_code = 'publicity'
      and stages.branch_id is not null
)

select
    ranked.pack_id,
    ranked.branch_id,
    ranked.cycle,
    ranked.entered_on,
    coalesce(ranked.objections, 0) as objections,
    case
        when ranked.outcome = 'failed' or ranked.objections > 0 then 'failed'
        when ranked.outcome = 'passed' then 'over'
        when coalesce(ranked.outcome, 'pending') = 'pending'
            and today.working_days - first_day.working_days >= pack_sheets.publicity_days then 'over'
        else 'running'
    end as publicity
from ranked
join staging.pack_sheets on pack_sheets.pack_id = ranked.pack_id
cross join staging.programme
join facts.working_days as first_day on first_day.day = ranked.entered_on
join facts.working_days as today on today.day = programme.as_of
where ranked.recency = 1
