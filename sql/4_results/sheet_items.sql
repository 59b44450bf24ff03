-- One row per assessment sheet and line of its pack.
-- Key: sheet_id, clause_id
-- Stored: totals and lines are read from it.
-- suggested_points: the share of periods fulfilled, each counted clause that the line names weighing the same.
-- is_applicable: someone it is about can exist in the branch. Where none can, the city's parameter says what counts.
-- Counted points are null where nothing was given; open_points are those only a person can give.
with

lines as (
    select
        assessments.sheet_id,
        assessments.branch_id,
        assessments.cycle_year,
        clauses.pack_id,
        clauses.dimension_id,
        clauses.clause_id,
        clauses.position,
        clauses.points,
        pack_sheets.na_points
    from staging.assessments
    join staging.pack_sheets on pack_sheets.pack_id = assessments.pack_id
    join staging.clauses
        on clauses.pack_id = assessments.pack_id
        and clauses.points is not null
),

audiences as (
    select
        applicability.audience_no,
        branches.branch_id,
        extract(year from applicability.asked_on) as year,
        max(applicability.applies) as applies
    from results.applicability
    join facts.branches on branches.branch_no = applicability.branch_no
    group by applicability.audience_no, branches.branch_id, extract(year from applicability.asked_on)
),

shares as (
    select
        branch_clauses.clause_no,
        branch_clauses.branch_id,
        branch_clauses.cycle,
        branch_clauses.periods_met + branch_clauses.periods_warn as passed,
        branch_clauses.periods_met + branch_clauses.periods_warn + branch_clauses.periods_not_met as judged
    from results.branch_clauses
),

sources as (
    select
        lines.sheet_id,
        lines.clause_id,
        max(coalesce(audiences.applies, 2)) as applies,
        avg(case
            when sources.method = 'measure' and shares.judged > 0
                then cast(shares.passed as double) / shares.judged
        end) as share
    from lines
    join staging.sheet_sources on sheet_sources.clause_id = lines.clause_id
    join staging.clauses as sources on sources.clause_id = sheet_sources.suggested_by
    left join audiences
        on audiences.audience_no = sources.audience_no
        and audiences.branch_id = lines.branch_id
        and audiences.year in (1900, lines.cycle_year)
    left join shares
        on shares.clause_no = sources.clause_no
        and shares.branch_id = lines.branch_id
        and shares.cycle = lines.cycle_year
    group by lines.sheet_id, lines.clause_id
),

given as (
    select
        lines.sheet_id,
        lines.branch_id,
        lines.cycle_year,
        lines.pack_id,
        lines.dimension_id,
        lines.clause_id,
        lines.position,
        lines.points,
        lines.na_points,
        assessment_items.self_points,
        assessment_items.assessed_points,
        sources.share,
        coalesce(sources.applies, 2) > 0 as is_applicable
    from lines
    left join sources on sources.sheet_id = lines.sheet_id and sources.clause_id = lines.clause_id
    left join staging.assessment_items
        on assessment_items.sheet_id = lines.sheet_id
        and assessment_items.clause_id = lines.clause_id
)

select
    given.sheet_id,
    given.branch_id,
    given.cycle_year,
    given.pack_id,
    given.dimension_id,
    given.clause_id,
    given.position,
    given.points,
    given.self_points,
    given.assessed_points,
    case
        when given.is_applicable
            then cast(round(cast(cast(given.points as double) * given.share as decimal(18, 8)), 2) as decimal(9, 2))
        when given.na_points = 'full' then given.points
    end as suggested_points,
    given.is_applicable,
    case
        when given.is_applicable or given.na_points is null then given.self_points
        when given.na_points = 'full' then given.points
    end as counted_self,
    case
        when given.is_applicable or given.na_points is null then given.assessed_points
        when given.na_points = 'full' then given.points
    end as counted_assessed,
    case when given.is_applicable or coalesce(given.na_points, 'full') <> 'redistribute' then given.points else 0 end
        as spread_points,
    case
        when not given.is_applicable and given.na_points is null and given.assessed_points is null then given.points
        else 0
    end as open_points
from given
