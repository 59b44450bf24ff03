-- One row per scheme, branch, cycle and clause that carries points.
-- Key: scheme_id, branch_id, cycle, clause_id
-- Points are null where the cycle holds nothing that could be judged.
with

judged as (
    select
        scheme_points.scheme_id,
        branch_clauses.branch_id,
        branch_clauses.cycle,
        scheme_points.clause_id,
        scheme_points.dimension_id,
        scheme_points.points as max_points,
        scheme_points.scoring,
        branch_clauses.periods_due,
        branch_clauses.periods_met + branch_clauses.periods_warn as periods_passed,
        branch_clauses.periods_met + branch_clauses.periods_warn + branch_clauses.periods_not_met as periods_judged
    from staging.scheme_points
    join staging.clauses on clauses.clause_id = scheme_points.clause_id
    join results.branch_clauses on branch_clauses.clause_no = clauses.clause_no
)

select
    judged.scheme_id,
    judged.branch_id,
    judged.cycle,
    judged.clause_id,
    judged.dimension_id,
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
