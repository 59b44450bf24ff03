-- One row per clause, alternative and condition of who it applies to.
-- Key: clause_id, term, literal
select
    clause_literals.clause_id,
    clause_literals.term,
    row_number() over (
        partition by clause_literals.clause_id, clause_literals.term
        order by clause_literals.fact, clause_literals.operator, clause_literals.text_value, clause_literals.number_value
    ) as literal,
    clause_literals.fact,
    clause_literals.operator,
    clause_literals.text_value,
    clause_literals.number_value,
    clause_literals.is_negated
from raw.clause_literals
