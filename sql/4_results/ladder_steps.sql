-- One row per scheme with a ladder, branch and cycle: the star it climbed or fell to.
-- Key: scheme_id, branch_id, cycle
-- Stored: each cycle stands on the one before.
-- Up to the start level no step is needed; above it one step a cycle from the star before.
-- Where a fall goes by one step, only a fall of the score does: a veto, a gate or a place lost holds at once.
with recursive

numbered as (
    select
        star_ceilings.scheme_id,
        star_ceilings.branch_id,
        star_ceilings.cycle,
        star_ceilings.top_level,
        star_ceilings.score_level,
        star_ceilings.other_level,
        row_number() over (
            partition by star_ceilings.scheme_id, star_ceilings.branch_id
            order by star_ceilings.cycle
        ) as turn
    from results.star_ceilings
    join staging.star_rules on star_rules.scheme_id = star_ceilings.scheme_id
    where star_rules.start_level is not null
),

steps as (
    select
        numbered.scheme_id,
        numbered.branch_id,
        numbered.cycle,
        numbered.turn,
        cast(null as integer) as from_level,
        star_rules.start_level as up_level,
        least(numbered.score_level, numbered.other_level, star_rules.start_level) as star_level,
        least(numbered.score_level, numbered.other_level, star_rules.start_level) as last_level,
        case
            when least(numbered.score_level, numbered.other_level, star_rules.start_level) = numbered.top_level then 1
            else 0
        end as cycles_at_top
    from numbered
    join staging.star_rules on star_rules.scheme_id = numbered.scheme_id
    where numbered.turn = 1
    union all
    select
        settled.scheme_id,
        settled.branch_id,
        settled.cycle,
        settled.turn,
        settled.from_level,
        settled.up_level,
        settled.star_level,
        case when settled.star_level > 0 then settled.star_level else settled.last_level end as last_level,
        case when settled.star_level = settled.top_level then settled.cycles_at_top + 1 else 0 end as cycles_at_top
    from (
        select
            climbing.scheme_id,
            climbing.branch_id,
            climbing.cycle,
            climbing.turn,
            climbing.top_level,
            climbing.from_level,
            climbing.up_level,
            climbing.last_level,
            climbing.cycles_at_top,
            least(climbing.other_level, greatest(
                least(climbing.score_level, climbing.up_level),
                case
                    when climbing.ladder_drop = 'one_step' then least(coalesce(climbing.from_level, 0) - 1, climbing.up_level)
                    else 0
                end
            )) as star_level
        from (
            select
                moving.*,
                case
                    when moving.most_cycles <= moving.cycles_at_top then moving.top_level - 1
                    else least(moving.top_level, greatest(moving.start_level, coalesce(moving.from_level, 0) + 1))
                end as up_level
            from (
                select
                    numbered.scheme_id,
                    numbered.branch_id,
                    numbered.cycle,
                    numbered.turn,
                    numbered.top_level,
                    numbered.score_level,
                    numbered.other_level,
                    steps.last_level,
                    star_rules.start_level,
                    star_rules.ladder_drop,
                    star_rules.most_cycles,
                    case when steps.cycle = numbered.cycle - 1 then steps.cycles_at_top else 0 end as cycles_at_top,
                    case
                        when steps.cycle = numbered.cycle - 1 and steps.star_level > 0 then steps.star_level
                        when star_rules.ladder_gap = 'keep' and steps.last_level > 0 then steps.last_level
                    end as from_level
                from steps
                join numbered
                    on numbered.scheme_id = steps.scheme_id
                    and numbered.branch_id = steps.branch_id
                    and numbered.turn = steps.turn + 1
                join staging.star_rules on star_rules.scheme_id = numbered.scheme_id
            ) as moving
        ) as climbing
    ) as settled
)

select
    steps.scheme_id,
    steps.branch_id,
    steps.cycle,
    steps.from_level,
    steps.up_level,
    steps.star_level
from steps
