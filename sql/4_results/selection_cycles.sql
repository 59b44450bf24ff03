-- One row per scheme and cycle that is selected for: the day on which candidates are judged.
-- Key: scheme_id, cycle
-- After the day until which lists are checked nothing is put forward for the cycle any more.
-- A year that has not ended counts once its first branch is put forward.
with

begun as (
    select distinct selections.scheme_id, stages.cycle_year as cycle
    from staging.selections
    join staging.stages on stages.pack_id = selections.pack_id and stages.branch_id is not null
    join staging.selection_steps
        on selection_steps.scheme_id = selections.scheme_id
        and selection_steps.stage_code = stages.stage_code
)

select
    selections.scheme_id,
    periods.year as cycle,
    least(programme.as_of, selection_days.check_until) as judged_on,
    selection_days.check_until,
    periods.is_ended,
    programme.as_of > selection_days.check_until as is_decided
from staging.selections
cross join staging.programme
join staging.periods on periods.period_kind = 'year' and periods.year >= selections.first_cycle
join staging.selection_days
    on selection_days.scheme_id = selections.scheme_id
    and selection_days.cycle = periods.year
left join begun on begun.scheme_id = selections.scheme_id and begun.cycle = periods.year
where periods.is_ended or begun.cycle is not null
