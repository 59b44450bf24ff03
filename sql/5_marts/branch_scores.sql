-- One row per scheme, branch and cycle.
-- Key: scheme_id, branch_id, cycle
-- The self score is that of the sheet finalised last; a scheme whose pack has no sheet has none.
with

own_sheets as (
    select
        sheets.pack_id,
        sheets.branch_id,
        sheets.cycle,
        sheets.self_points,
        row_number() over (
            partition by sheets.pack_id, sheets.branch_id, sheets.cycle
            order by coalesce(sheets.finalised_on, date '0001-01-01') desc, sheets.sheet_id desc
        ) as recency
    from results.sheets
)

select
    branch_stars.scheme_id,
    branch_stars.pack_id,
    branch_stars.branch_id,
    branch_stars.cycle,
    branch_stars.raw_score,
    branch_stars.bonus_points,
    branch_stars.score,
    cast(own_sheets.self_points as decimal(9, 2)) as self_score,
    branch_stars.judged_points,
    branch_stars.due_points,
    branch_stars.vetoes > 0 as is_vetoed,
    branch_stars.vetoes,
    branch_stars.qualification = 'qualified' as is_qualified,
    branch_stars.qualification,
    branch_stars.star_level,
    branch_stars.star_rule_kind,
    branch_stars.star_rule,
    branch_stars.next_star_score
from results.branch_stars
left join own_sheets
    on own_sheets.pack_id = branch_stars.pack_id
    and own_sheets.branch_id = branch_stars.branch_id
    and own_sheets.cycle = branch_stars.cycle
    and own_sheets.recency = 1
