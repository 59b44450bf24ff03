-- One row per scheme, branch, cycle and clause that carries points for the branch's sector.
-- Key: scheme_id, branch_id, cycle, clause_id
-- Points are null where the cycle holds nothing that could be judged.
with

judged as (
    select
        scheme_points.scheme_id,
        branches.branch_no,
        branches.branch_id,
        clause_counts.cycle,
        scheme_points.clause_id,
        scheme_points.dimension_id,
        scheme_points.points as max_points,
        scheme_points.scoring,
        scheme_points.is_bonus,
        clause_counts.periods_due,
        clause_counts.periods_met + clause_counts.periods_warn as periods_passed,
        clause_counts.periods_met + clause_counts.periods_warn + clause_counts.periods_not_met as periods_judged
    from results.clause_counts
    join staging.clauses on clauses.clause_no = clause_counts.clause_no
    join facts.branches on branches.branch_no = clause_counts.branch_no
    join staging.scheme_points
        on scheme_points.clause_id = clauses.clause_id
        and scheme_points.sector = branches.sector
)

select
    judged.scheme_id,
    judged.branch_no,
    judged.branch_id,
    judged.cycle,
    judged.clause_id,
    judged.dimension_id,
    judged.is_bonus,
    case
        when judged.periods_judged = 0 then null
        when judged.scoring = 'all_or_nothing'
            then case when judged.periods_passed = judged.periods_judged then judged.max_points else 0 end
        else cast(
            cast(judged.max_points as double) * judged.periods_passed / judged.periods_judged as decimal(18, 8)
        )
    end as points,
    judged.max_points,
    judged.periods_due > 0 as is_due
from judged
