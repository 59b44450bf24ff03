-- One row per scheme, branch, cycle and gate that the branch did not pass.
-- Key: scheme_id, branch_id, cycle, gate_id
-- An audience that was not asked closes no gate.
select
    scheme_gates.scheme_id,
    satisfactions.branch_id,
    satisfactions.year as cycle,
    scheme_gates.gate_id,
    scheme_gates.max_star,
    scheme_gates.min_share,
    cast(satisfactions.satisfied as double) / satisfactions.respondents as share
from staging.scheme_gates
join staging.satisfactions on satisfactions.audience = scheme_gates.audience
where satisfactions.respondents > 0
  and satisfactions.satisfied < scheme_gates.min_share * satisfactions.respondents
