-- One row per branch and span in which it counts as accepted.
-- Key: pack_id, branch_id, from_on
-- Which stages accept and which withdraw is the pack's business.
with

events as (
    select
        stages.pack_id,
        stages.branch_id,
        stages.entered_on,
        acceptance.effect,
        row_number() over (
            partition by stages.pack_id, stages.branch_id
            order by stages.entered_on, acceptance.effect, stages.stage_id
        ) as event_no
    from staging.stages
    join staging.acceptance
        on acceptance.pack_id = stages.pack_id
        and acceptance.stage_code = stages.stage_code
        and acceptance.outcome = stages.outcome
    where stages.branch_id is not null
),

turns as (
    select
        events.pack_id,
        events.branch_id,
        events.entered_on,
        events.event_no,
        events.effect,
        lag(events.effect) over (
            partition by events.pack_id, events.branch_id order by events.event_no
        ) as effect_before
    from events
),

changes as (
    select
        turns.pack_id,
        turns.branch_id,
        turns.effect,
        turns.entered_on as from_on,
        lead(turns.entered_on, 1, date '9999-12-31') over (
            partition by turns.pack_id, turns.branch_id order by turns.event_no
        ) as until_on
    from turns
    where turns.effect <> coalesce(turns.effect_before, 'withdrawn')
)

select
    changes.pack_id,
    changes.branch_id,
    changes.from_on,
    changes.until_on
from changes
where changes.effect = 'accepted'
  and changes.until_on > changes.from_on
