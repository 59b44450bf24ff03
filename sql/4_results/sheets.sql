-- One row per assessment sheet of a pack that has one.
-- Key: sheet_id
-- Stored: scores and sheets are read from it, and it takes many joins.
-- A line that was refused may hold the points that are missing: a person decides.
-- The lines win over a total; without lines the total counts, which is capped already.
-- status: open, vetoed, failed, manual, publicity, qualified; the first that holds.
with

totals as (
    select
        sheet_dimensions.sheet_id,
        sum(sheet_dimensions.raw_self) as raw_self,
        sum(sheet_dimensions.raw_assessed) as raw_assessed,
        sum(sheet_dimensions.raw_suggested) as raw_suggested,
        sum(sheet_dimensions.self_points) as self_points,
        sum(sheet_dimensions.assessed_points) as assessed_points,
        sum(sheet_dimensions.suggested_points) as suggested_points,
        sum(sheet_dimensions.highest_points) as highest_points
    from results.sheet_dimensions
    group by sheet_dimensions.sheet_id
),

lines as (
    select
        sheet_items.sheet_id,
        count(sheet_items.self_points) as self_lines,
        count(sheet_items.assessed_points) as assessed_lines,
        sum(case when sheet_items.suggested_points is not null then sheet_items.points end) as suggested_of,
        sum(case when sheet_items.suggested_points is not null then sheet_items.assessed_points end)
        - sum(case when sheet_items.assessed_points is not null then sheet_items.suggested_points end)
            as assessed_over_records,
        sum(case when sheet_items.suggested_points is not null then sheet_items.self_points end)
        - sum(case when sheet_items.self_points is not null then sheet_items.suggested_points end)
            as self_over_records
    from results.sheet_items
    group by sheet_items.sheet_id
),

held as (
    select
        sheet_vetoes.sheet_id,
        count(case when sheet_vetoes.state = 'veto' then 1 end) as vetoes,
        count(case when sheet_vetoes.state = 'manual' then 1 end) as undecided
    from results.sheet_vetoes
    group by sheet_vetoes.sheet_id
),

refused as (
    select distinct quarantine.branch_id
    from staging.quarantine
    where quarantine.kind = 'assessment_item'
),

side_by_side as (
    select
        assessments.sheet_id,
        assessments.pack_id,
        assessments.branch_id,
        assessments.cycle_year as cycle,
        assessments.finalised_on,
        assessments.status as recorded_status,
        case when lines.self_lines > 0 then totals.raw_self else assessments.total_self end as raw_self,
        case when lines.assessed_lines > 0 then totals.raw_assessed else assessments.total_assessed end as raw_assessed,
        totals.raw_suggested,
        case when lines.self_lines > 0 then totals.self_points else assessments.total_self end as self_points,
        case when lines.assessed_lines > 0 then totals.assessed_points else assessments.total_assessed end
            as assessed_points,
        totals.suggested_points,
        lines.suggested_of,
        lines.self_over_records,
        lines.assessed_over_records,
        case when lines.assessed_lines > 0 then totals.highest_points else assessments.total_assessed end
            as highest_points,
        refused.branch_id is not null as is_incomplete,
        pack_sheets.pass_points,
        coalesce(held.vetoes, 0) as vetoes,
        coalesce(held.undecided, 0) as undecided,
        case when pack_sheets.publicity_days is null then 'none' else coalesce(publicities.publicity, 'missing') end
            as publicity,
        coalesce(publicities.objections, 0) as objections
    from staging.assessments
    join staging.pack_sheets on pack_sheets.pack_id = assessments.pack_id
    left join totals on totals.sheet_id = assessments.sheet_id
    left join lines on lines.sheet_id = assessments.sheet_id
    left join refused on refused.branch_id = assessments.branch_id
    left join held on held.sheet_id = assessments.sheet_id
    left join results.publicities
        on publicities.pack_id = assessments.pack_id
        and publicities.branch_id = assessments.branch_id
        and publicities.cycle = assessments.cycle_year
)

select
    side_by_side.*,
    coalesce(
        (side_by_side.raw_assessed >= side_by_side.pass_points)
        <> (side_by_side.assessed_points >= side_by_side.pass_points),
        false
    ) as is_decided_by_cap,
    case
        when side_by_side.finalised_on is null then 'open'
        when side_by_side.vetoes > 0 then 'vetoed'
        when side_by_side.highest_points < side_by_side.pass_points
            then case when side_by_side.is_incomplete then 'manual' else 'failed' end
        when side_by_side.publicity = 'failed' then 'failed'
        when side_by_side.undecided > 0 or not coalesce(side_by_side.assessed_points >= side_by_side.pass_points, false)
            then 'manual'
        when side_by_side.publicity in ('running', 'missing') then 'publicity'
        else 'qualified'
    end as status
from side_by_side
