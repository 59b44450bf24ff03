-- One row per scheme, cycle and branch that was there on the day or put forward: its rank, or what bars it.
-- Key: scheme_id, cycle, branch_id
-- Stored: the selection, its quotas and the counts of who is barred read it.
-- Of several bars the first counts. Equal on every key of the scheme, the branch's code decides; tied_rank shows it.
with

barred as (
    select
        selection_keys.scheme_id,
        selection_keys.cycle,
        selection_keys.branch_id,
        selection_keys.region_id,
        selection_keys.sector,
        selection_keys.is_front_line,
        selection_keys.is_put_forward,
        selection_keys.is_active,
        selection_keys.score,
        selection_keys.star_level,
        selection_keys.previous_score,
        selection_keys.satisfied_share,
        selection_keys.accepted_on,
        selection_keys.accepted_first,
        case
            when not selection_keys.is_active then 'dissolved'
            when selection_keys.is_vetoed then 'vetoed'
            when selection_keys.case_since is not null then 'open_case'
            when selection_keys.objection_on is not null then 'objection'
            when not selection_keys.is_ended then 'cycle_open'
            when selection_keys.score is null then 'not_rated'
            when selection_keys.qualification <> 'qualified' then 'not_qualified'
            when selection_keys.star_level < selections.min_star then 'below_star'
            when selections.is_acceptance_needed and selection_keys.accepted_on is null then 'not_accepted'
            when selection_keys.named_cycle is not null then 'named_recently'
        end as exclusion_reason,
        coalesce(
            case when not selection_keys.is_active then selection_keys.dissolved_on end,
            selection_keys.vetoed_since,
            selection_keys.case_since,
            selection_keys.objection_on
        ) as excluded_since,
        selection_keys.named_cycle
    from results.selection_keys
    join staging.selections on selections.scheme_id = selection_keys.scheme_id
),

worths as (
    select
        barred.scheme_id,
        barred.cycle,
        barred.branch_id,
        selection_order.order_no,
        case selection_order.key
            when 'star_level' then cast(barred.star_level as double)
            when 'score' then cast(barred.score as double)
            when 'previous_score' then cast(barred.previous_score as double)
            when 'satisfied_share' then barred.satisfied_share
            when 'accepted_first' then cast(barred.accepted_first as double)
        end as worth
    from barred
    join staging.selection_order on selection_order.scheme_id = barred.scheme_id
    where barred.exclusion_reason is null
),

keyed as (
    select
        worths.scheme_id,
        worths.cycle,
        worths.branch_id,
        max(case when worths.order_no = 1 then worths.worth end) as key_1,
        max(case when worths.order_no = 2 then worths.worth end) as key_2,
        max(case when worths.order_no = 3 then worths.worth end) as key_3,
        max(case when worths.order_no = 4 then worths.worth end) as key_4,
        max(case when worths.order_no = 5 then worths.worth end) as key_5
    from worths
    group by worths.scheme_id, worths.cycle, worths.branch_id
),

ranked as (
    select
        keyed.scheme_id,
        keyed.cycle,
        keyed.branch_id,
        rank() over (
            partition by keyed.scheme_id, keyed.cycle
            order by keyed.key_1 desc nulls last, keyed.key_2 desc nulls last, keyed.key_3 desc nulls last,
                keyed.key_4 desc nulls last, keyed.key_5 desc nulls last
        ) as tied_rank,
        row_number() over (
            partition by keyed.scheme_id, keyed.cycle
            order by keyed.key_1 desc nulls last, keyed.key_2 desc nulls last, keyed.key_3 desc nulls last,
                keyed.key_4 desc nulls last, keyed.key_5 desc nulls last, keyed.branch_id
        ) as rank_no
    from keyed
)

select
    barred.scheme_id,
    barred.cycle,
    barred.branch_id,
    barred.region_id,
    barred.sector,
    barred.is_front_line,
    barred.is_put_forward,
    barred.is_active,
    barred.score,
    barred.star_level,
    barred.accepted_on,
    barred.exclusion_reason is null as is_eligible,
    barred.exclusion_reason,
    barred.excluded_since,
    barred.named_cycle,
    ranked.rank_no,
    ranked.tied_rank
from barred
left join ranked
    on ranked.scheme_id = barred.scheme_id
    and ranked.cycle = barred.cycle
    and ranked.branch_id = barred.branch_id
