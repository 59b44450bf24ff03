-- One row per open rectification case and clause that asks something of its branch because of it.
-- Key: case_id, clause_id
-- Clauses whose audience names weak branches, of every pack of the programme; the verdict is that of the evaluation date.
with

asking as (
    select distinct
        clauses.clause_no,
        clauses.clause_id,
        clauses.pack_id,
        clauses.title
    from staging.clauses
    join staging.clause_literals on clause_literals.clause_id = clauses.clause_id
    where clause_literals.fact = 'weak'
      and not clause_literals.is_negated
)

select
    cases.case_id,
    cases.branch_id,
    asking.pack_id,
    asking.clause_id,
    asking.title,
    clause_results.required,
    clause_results.actual,
    clause_results.verdict
from facts.cases
join results.clause_results on clause_results.branch_id = cases.branch_id and clause_results.period = 'standing'
join asking on asking.clause_no = clause_results.clause_no
where cases.closed_on is null
